/** Loads the choices of the event form. */
import 'server-only';
import type { Database } from '@/db/database';
import type { ThemeView } from '@/domain/views';
import { listThemes } from '@/services/vocabulary/list-themes';
import { actorNames } from '../actor-names';

export async function eventFormOptions(
  db: Database,
): Promise<{ readonly themes: readonly ThemeView[]; readonly actorNames: readonly string[] }> {
  const [themes, names] = await Promise.all([listThemes(db), actorNames(db)]);
  return { themes, actorNames: names };
}
