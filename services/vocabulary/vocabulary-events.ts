/** Finds the events of an actor or a theme, and updates their search text. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, events, idsOf, rows } from '@/db/database';
import { storedSearchText } from '../events/computed-columns';

/** IDs of all events, in any state, of an actor and the actors merged into it. */
export const eventsOfActor = (tx: Database, id: number): Promise<readonly number[]> =>
  eventsUnder(tx, sql`${id}::int`, { records: sql`actors`, uses: sql`event_actors`, key: sql`actor_id` });

/** IDs of all events, in any state, of a theme and the themes merged into it. */
export const eventsOfTheme = (tx: Database, id: string): Promise<readonly number[]> =>
  eventsUnder(tx, sql`${id}::text`, { records: sql`themes`, uses: sql`event_themes`, key: sql`theme_id` });

async function eventsUnder(
  tx: Database,
  id: SQL,
  { records, uses, key }: { readonly records: SQL; readonly uses: SQL; readonly key: SQL },
): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(tx)`
    with recursive merged(id) as (
      select ${id} union select record.id from ${records} record join merged on record.merged_into = merged.id
    )
    select distinct event_id as id from merged join ${uses} on ${key} = merged.id order by 1`;
  return idsOf(found);
}

/** Updates the search text of an actor's events after a rename. Their versions do not change. */
export async function renameInSearch(tx: Database, actorId: number): Promise<void> {
  await tx
    .update(events)
    .set({ searchText: storedSearchText(sql`${events}.place`) })
    .where(inArray(events.id, [...(await eventsOfActor(tx, actorId))]));
}
