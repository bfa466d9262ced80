/** What the event form offers to choose from. */
import 'server-only';
import type { Database } from '@/db/database';
import type { ThemeView } from '@/domain/views';
import { listActors } from '@/services/vocabulary/list-actors';
import { listThemes } from '@/services/vocabulary/list-themes';

const MOST_NAMES = 400;

export async function eventFormOptions(
  db: Database,
): Promise<{ readonly themes: readonly ThemeView[]; readonly actorNames: readonly string[] }> {
  const [themes, actors] = await Promise.all([listThemes(db), listActors(db, { limit: MOST_NAMES })]);
  return { themes, actorNames: [...new Set(actors.map((actor) => actor.name))] };
}
