/** Loads and saves the site settings. Every page reads them, so they are cached until the data changes. */
import { inArray, sql } from 'drizzle-orm';
import { type Database, settings } from '@/db/database';
import { conflict } from '@/domain/errors';
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import { SETTING_NAMES, SETTING_SCHEMAS, type SettingName, type SiteSettings, type VersionedSettings } from '@/domain/site-settings';
import { sha256Of } from '../sha256';
import { cacheQuery } from '../timeline/facts/query-cache';
import { write } from '../timeline/facts/write';

/** `seen`: the data version that the caller has just read. */
export const getSettings = (db: Database, seen?: string): Promise<SiteSettings> => cacheQuery(db, 'settings', () => readSettings(db), seen);

/** Uncached, for transactions. Invalid stored values are ignored. */
export async function readSettings(db: Database): Promise<SiteSettings> {
  const stored = new Map((await db.select().from(settings)).map(({ key, value }) => [key, value]));
  const valid = SETTING_NAMES.flatMap((name) => {
    const parsed = SETTING_SCHEMAS[name].safeParse(stored.get(name));
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(valid) };
}

export interface SettingsChange {
  readonly before: Partial<SiteSettings>;
  readonly after: Partial<SiteSettings>;
}

/** A hash of the settings, which a save names to detect conflicting changes. */
export const settingsVersion = (given: SiteSettings): string =>
  sha256Of(JSON.stringify(SETTING_NAMES.map((name) => given[name]))).slice(0, 16);

export interface SettingsSave {
  readonly wanted: SiteSettings;
  /** version of the settings that the administrator edited */
  readonly version: string;
  readonly userId: string;
}

/** Stores the settings that differ from the defaults and returns the changes. Throws a conflict with `{ current }` on a stale version. */
export async function saveSettings(db: Database, { wanted, version, userId }: SettingsSave): Promise<SettingsChange> {
  return write(db, async (tx) => {
    await tx.execute(sql`lock table ${settings} in share row exclusive mode`);
    const before = await readSettings(tx);
    if (settingsVersion(before) !== version)
      throw conflict('Not saved: another administrator changed the settings. Your text is kept. Compare the versions.', {
        current: { ...before, version: settingsVersion(before) } satisfies VersionedSettings,
      });
    const changed = SETTING_NAMES.filter((name) => before[name] !== wanted[name]);
    if (changed.length > 0) await tx.delete(settings).where(inArray(settings.key, [...changed]));
    const set = changed.filter((name) => wanted[name] !== DEFAULT_SETTINGS[name]);
    if (set.length > 0) await tx.insert(settings).values(set.map((key) => ({ key, value: wanted[key], updatedBy: userId })));
    return { before: pick(before, changed), after: pick(wanted, changed) };
  });
}

const pick = (from: SiteSettings, names: readonly SettingName[]): Partial<SiteSettings> =>
  Object.fromEntries(names.map((name) => [name, from[name]]));
