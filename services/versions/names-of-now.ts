/** Converts a stored snapshot to the current names and IDs of its actors and themes. */
import { inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { actors, themes } from '@/db/schema/vocabulary';
import type { EventSnapshot } from '../events/editing/event-snapshot';

/**
 * Merged actors and themes resolve to their targets, without duplicates; removed ones are omitted. Locks the vocabulary rows until the
 * transaction ends.
 */
export async function withNamesOfNow(tx: Database, snapshot: EventSnapshot): Promise<EventSnapshot> {
  const [actorIds, themeIds] = [snapshot.actors.map(({ id }) => id), snapshot.themes.map(({ id }) => id)];
  const foundActors = await tx
    .select({ id: actors.id, into: actors.root })
    .from(actors)
    .where(inArray(actors.id, actorIds))
    .orderBy(actors.id)
    .for('share');
  const foundThemes = await tx
    .select({ id: themes.id, into: themes.root })
    .from(themes)
    .where(inArray(themes.id, themeIds))
    .orderBy(themes.id)
    .for('share');
  return { ...snapshot, actors: asNow(snapshot.actors, foundActors), themes: asNow(snapshot.themes, foundThemes) };
}

/** If an entry and its merge target are both present, the target keeps its own role and origin. */
function asNow<Id extends number | string, One extends { readonly id: Id }>(
  list: readonly One[],
  found: readonly { readonly id: Id; readonly into: Id }[],
): readonly One[] {
  const now = new Map(found.map(({ id, into }) => [id, into]));
  const unmoved = new Set(list.filter(({ id }) => now.get(id) === id).map(({ id }) => id));
  const taken = new Set<Id>();
  return list.flatMap((one) => {
    const id = now.get(one.id);
    if (id === undefined || taken.has(id) || (id !== one.id && unmoved.has(id))) return [];
    taken.add(id);
    return [{ ...one, id }];
  });
}
