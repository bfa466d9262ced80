/** The themes in the order of the vocabulary. */
import { asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import type { ThemeView } from '@/domain/views';

const VIEW = { id: themes.id, label: themes.label, family: themes.family, icon: themes.icon };

/** Without those that were merged into others. */
export const listThemes = (db: Database): Promise<readonly ThemeView[]> =>
  db.select(VIEW).from(themes).where(isNull(themes.mergedInto)).orderBy(asc(themes.position), asc(themes.id));

/** Null when there is no such theme. One that was merged into another is answered by that one: compare the id. */
export async function findTheme(db: Database, id: string): Promise<ThemeView | null> {
  const said = db.select({ root: themes.root }).from(themes).where(eq(themes.id, id));
  const [found] = await db.select(VIEW).from(themes).where(eq(themes.id, said));
  return found ?? null;
}

/** What the themes are called now, by their ids; those that were merged too, because histories name them. */
export const themeLabels = async (db: Database): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.select(VIEW).from(themes)).map(({ id, label }) => [id, label]));
