/** Updates events after a vocabulary change: new version, new revision and new search text. */
import { inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { events } from '@/db/schema/events';
import { type Change, recordRevisions } from '../events/editing/event-snapshot';
import { storedSearchText } from '../events/search-text';

const BATCH = 2_000;

/** `ids` must be unique. Call it after the actors and themes of the events are final. */
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

/** IDs of all events, in any state, of an actor and the actors merged into it. */
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

/** Updates the search text of an actor's events after a rename. Their versions do not change. */
export async function renameInSearch(tx: Database, actorId: number): Promise<void> {
  await tx
    .update(events)
    .set({ searchText: storedSearchText(sql`${events}.place`) })
    .where(inArray(events.id, [...(await eventsOfActor(tx, actorId))]));
}
