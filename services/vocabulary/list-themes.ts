/** Lists themes for readers, and for editors with usage counts and merges. */
import { asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { type Database, eventThemes, rows, themes } from '@/db/database';
import { notFound } from '@/domain/errors';
import type { ThemeView } from '@/domain/views';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { THEME_IDS } from '@/engine/index';

const VIEW = { id: themes.id, label: themes.label, family: themes.family, icon: themes.icon };

/** In vocabulary order, without merged themes. */
export const listThemes = (db: Database): Promise<readonly ThemeView[]> =>
  db.select(VIEW).from(themes).where(isNull(themes.mergedInto)).orderBy(asc(themes.position), asc(themes.id));

/** The most used first, then in vocabulary order. Counts drafts too. */
export const themesByUse = (db: Database): Promise<readonly ThemeView[]> =>
  db
    .select(VIEW)
    .from(themes)
    .leftJoin(eventThemes, eq(eventThemes.themeId, themes.id))
    .where(isNull(themes.mergedInto))
    .groupBy(themes.id)
    .orderBy(desc(count(eventThemes.eventId)), asc(themes.position), asc(themes.id));

/** Null if the theme does not exist. Merged themes resolve to their target, so compare the ID. */
export async function findTheme(db: Database, id: string): Promise<ThemeView | null> {
  const said = db.select({ root: themes.root }).from(themes).where(eq(themes.id, id));
  const [found] = await db.select(VIEW).from(themes).where(eq(themes.id, said));
  return found ?? null;
}

/** Theme ID → current label; includes merged themes, because histories name them. */
export const themeLabels = async (db: Database): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.select(VIEW).from(themes)).map(({ id, label }) => [id, label]));

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
  const found = await rows<Omit<ThemeRecord, 'ofEngine'>>(db)`
    select t.id, t.label, t.family, t.icon, t.merged_into as "mergedInto", t.version,
      (select count(distinct event_id)::int from ${eventThemes} join ${themes} filed on filed.id = theme_id where filed.root = t.id) as "eventCount"
    from ${themes} t where ${where} order by t.position, t.id`;
  return found.map((theme) => ({ ...theme, ofEngine: OF_ENGINE.has(theme.id) }));
}
