/** Loads themes for editors, with usage counts and merges. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventThemes } from '@/db/schema/events';
import { themes } from '@/db/schema/vocabulary';
import { notFound } from '@/domain/errors';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { THEME_IDS } from '@/engine/index';

const OF_ENGINE: ReadonlySet<string> = new Set(THEME_IDS);

/** In order, without merged themes. */
export const listThemeRecords = (db: Database): Promise<readonly ThemeRecord[]> => read(db, sql`t.merged_into is null`);

/** Null if the theme does not exist. */
export const readThemeRecord = async (db: Database, id: string): Promise<ThemeRecord | null> =>
  (await read(db, sql`t.id = ${id}`))[0] ?? null;

/** Throws `not-found`. */
export async function getThemeRecord(db: Database, id: string): Promise<ThemeRecord> {
  const found = await readThemeRecord(db, id);
  if (!found) throw notFound('The theme');
  return found;
}

async function read(db: Database, where: ReturnType<typeof sql>): Promise<readonly ThemeRecord[]> {
  const found = await rows<Omit<ThemeRecord, 'ofEngine'> & Record<string, unknown>>(
    db,
    sql`
      select t.id, t.label, t.family, t.icon, t.merged_into as "mergedInto", t.version,
        (select count(distinct event_id)::int from ${eventThemes} join ${themes} filed on filed.id = theme_id where filed.root = t.id) as "eventCount"
      from ${themes} t where ${where} order by t.position, t.id`,
  );
  return found.map((theme) => ({ ...theme, ofEngine: OF_ENGINE.has(theme.id) }));
}
