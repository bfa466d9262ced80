/** The themes in the order of the vocabulary. */
import { asc } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import type { ThemeView } from '@/domain/views';

export const listThemes = (db: Database): Promise<readonly ThemeView[]> =>
  db
    .select({ id: themes.id, label: themes.label, family: themes.family, icon: themes.icon })
    .from(themes)
    .orderBy(asc(themes.position), asc(themes.id));

/** What the themes are called now, by their ids. */
export const themeLabels = async (db: Database): Promise<ReadonlyMap<string, string>> =>
  new Map((await listThemes(db)).map(({ id, label }) => [id, label]));
