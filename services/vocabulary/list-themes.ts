/** Lists and finds themes. */
import { asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventThemes } from '@/db/schema/events';
import { themes } from '@/db/schema/vocabulary';
import type { ThemeView } from '@/domain/views';

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
