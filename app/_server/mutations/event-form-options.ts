/** Loads the choices of the event form. */
import 'server-only';
import type { Database } from '@/db/database';
import type { ThemeView } from '@/domain/views';
import { listThemes } from '@/services/vocabulary/list-themes';
import 'server-only';
import { listActors } from '@/services/vocabulary/list-actors';

export async function eventFormOptions(
  db: Database,
): Promise<{ readonly themes: readonly ThemeView[]; readonly actorNames: readonly string[] }> {
  const [themes, names] = await Promise.all([listThemes(db), actorNames(db)]);
  return { themes, actorNames: names };
}

const MOST_NAMES = 400;

/** Returns the actor names that forms suggest: those with the most events. */
export const actorNames = async (db: Database): Promise<readonly string[]> => [
  ...new Set((await listActors(db, { limit: MOST_NAMES })).map(({ name }) => name)),
];
