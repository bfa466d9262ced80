/** The settings of the site: read at every page, so kept for as long as nothing in the database has changed. */
import { inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { settings } from '@/db/schema/settings';
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import { SETTING_NAMES, SETTING_SCHEMAS, type SettingName, type SiteSettings } from '@/domain/site-settings';
import { keepAnswer } from '../facts/keep-answer';

export const getSettings = (db: Database): Promise<SiteSettings> => keepAnswer(db, 'settings', () => readSettings(db));

/** A value that does not hold (any more) counts as not set. */
async function readSettings(db: Database): Promise<SiteSettings> {
  const stored = new Map((await db.select().from(settings)).map(({ key, value }) => [key, value]));
  const known = SETTING_NAMES.flatMap((name) => {
    const parsed = SETTING_SCHEMAS[name].safeParse(stored.get(name));
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known) };
}

export interface SettingsChange {
  readonly before: Partial<SiteSettings>;
  readonly after: Partial<SiteSettings>;
}

/** Stores what is set otherwise than by itself, and nothing else. Returns what was changed. */
export async function saveSettings(db: Database, wanted: SiteSettings, userId: string): Promise<SettingsChange> {
  return db.transaction(async (tx) => {
    const before = await readSettings(tx);
    const changed = SETTING_NAMES.filter((name) => before[name] !== wanted[name]);
    if (changed.length > 0) await tx.delete(settings).where(inArray(settings.key, [...changed]));
    const set = changed.filter((name) => wanted[name] !== DEFAULT_SETTINGS[name]);
    if (set.length > 0) await tx.insert(settings).values(set.map((key) => ({ key, value: wanted[key], updatedBy: userId })));
    return { before: pick(before, changed), after: pick(wanted, changed) };
  });
}

const pick = (from: SiteSettings, names: readonly SettingName[]): Partial<SiteSettings> =>
  Object.fromEntries(names.map((name) => [name, from[name]]));
