/** Events whose actors or themes the vocabulary has changed: each gets a version and a revision that say so, and its search text anew. */
import { inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { events } from '@/db/schema/events';
import { type Change, recordRevisions } from '../events/editing/event-snapshot';
import { storedSearchText } from '../events/search-text';

const BATCH = 2_000;

/** Each of the ids once. Call it last, when their actors and themes stand as they are to be. */
export async function touchEvents(tx: Database, ids: readonly number[], change: Change): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    await tx
      .update(events)
      .set({ version: sql`${events.version} + 1`, updatedAt: new Date(), searchText: storedSearchText(sql`${events}.place`) })
      .where(inArray(events.id, batch));
    await recordRevisions(
      tx,
      batch.map((id) => ({ id, ...change })),
    );
  }
}

/** The events of an actor and of those that were merged into it, in every state. */
export async function eventsOfActor(tx: Database, actorId: number): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(
    tx,
    sql`
      with recursive merged(id) as (
        select ${actorId}::int union select actors.id from actors join merged on actors.merged_into = merged.id
      )
      select distinct event_id as id from merged join event_actors on actor_id = merged.id order by 1`,
  );
  return found.map(({ id }) => id);
}

/** The search finds an actor's events by its new name. Nothing else of them has changed. */
export async function renameInSearch(tx: Database, actorId: number): Promise<void> {
  await tx
    .update(events)
    .set({ searchText: storedSearchText(sql`${events}.place`) })
    .where(inArray(events.id, [...(await eventsOfActor(tx, actorId))]));
}
