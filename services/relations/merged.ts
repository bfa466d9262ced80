/** Merged events: which event tells another now, and which others it tells. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { events } from '@/db/schema/events';

/** To select from or compare with: the id of the event that one leads to in the end, none for one that is not there. A loop in the data leads nowhere. */
export const rootOf = (id: SQL): SQL => sql`(
  with recursive way as (
    select id, merged_into from ${events} where id = ${id}
    union select next.id, next.merged_into from way join ${events} next on next.id = way.merged_into
  ) select id from way where merged_into is null)`;

/** To select from or compare with: the ids of an event and of all that were merged into it, however many merges lie between them. */
export const withMerged = (id: number): SQL => sql`(
  with recursive same as (
    select ${id}::int as id
    union select e.id from same join ${events} e on e.merged_into = same.id
  ) select id from same)`;

/** The event that an address leads to: the id itself, the event it was merged into, or null when there is none. */
export async function resolveMerged(db: Database, id: number): Promise<number | null> {
  const [found] = await rows<{ id: number | null }>(db, sql`select ${rootOf(sql`${id}::int`)} as id`);
  return found?.id ?? null;
}
