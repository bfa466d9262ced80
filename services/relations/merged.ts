/** Merged events: which event tells another now, which others it tells, and why its sentences are there. */
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventMentions, events } from '@/db/schema/events';
import { eventRevisions } from '@/db/schema/history';

/** To select from or compare with: the id of the event that one leads to in the end, none for one that is not there. */
export const rootOf = (id: SQL): SQL => sql`root_event(${id})`;

/** To select from or compare with: the ids of an event and of all that were merged into it, however many merges lie between them. */
export const withMerged = (id: number | SQL): SQL => sql`(
  with recursive same as (
    select ${id}::int as id
    union select e.id from same join ${events} e on e.merged_into = same.id
  ) select id from same)`;

/** The event that an address leads to: the id itself, the event it was merged into, or null when there is none. */
export async function resolveMerged(db: Database, id: number): Promise<number | null> {
  const [found] = await rows<{ id: number | null }>(db, sql`select ${rootOf(sql`${id}::int`)} as id`);
  return found?.id ?? null;
}

/** The events that were merged into this very one, each with the version that undoes it. */
export const listAbsorbed = (db: Database, id: number) =>
  db
    .select({ id: events.id, version: events.version, title: events.title })
    .from(events)
    .where(eq(events.mergedInto, id))
    .orderBy(asc(events.id));

/** To select from `event_mentions`: why a sentence counts for its event. One of a merged event is there because of the merge. */
export const joinReasons = sql<(typeof eventMentions.$inferSelect)['mergeReasons']>`
  case when ${eventMentions.ownEventId} = ${eventMentions.eventId} or ${eventMentions.state} <> 'accepted' then ${eventMentions.mergeReasons}
  else jsonb_build_array(jsonb_build_object('name', 'editor', 'weight', 1, 'note', coalesce((
    select r.reason from ${eventRevisions} r where r.event_id = ${eventMentions.ownEventId} and r.change = 'merged' order by r.version desc limit 1
  ), 'An editor decided that both are the same event.'))) end`;

/** Of the row `e` of `events`: whether it rests on a sentence or on a person's word, by itself or with what was merged into it. */
export const hasGround = sql`(
  e.origins::text ~ '"(human|edited)"' or exists (
    select 1 from ${eventMentions} m
    where m.event_id = ${rootOf(sql`e.id`)} and m.own_event_id in ${withMerged(sql`e.id`)} and m.state <> 'rejected'))`;
