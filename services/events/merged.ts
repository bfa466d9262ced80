/** SQL for merged events: their targets, the events merged into one, and the join reasons of mentions. */
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { type Database, eventMentions, eventRevisions, events, onlyValue } from '@/db/database';

/** SQL expression: the ID of the final merge target; null if the event does not exist. */
export const rootOf = (id: SQL): SQL => sql`root_event(${id})`;

/** SQL subquery: the IDs of an event and all events merged into it, directly or indirectly. */
export const withMerged = (id: number | SQL): SQL => sql`(
  with recursive same as (
    select ${id}::int as id
    union select e.id from same join ${events} e on e.merged_into = same.id
  ) select id from same)`;

/** Resolves an event ID from a URL: the ID itself, its merge target, or null if it does not exist. */
export async function resolveMerged(db: Database, id: number): Promise<number | null> {
  return onlyValue<number | null>(db)`select ${rootOf(sql`${id}::int`)} as id`;
}

/** The events merged directly into this one, each with its current version. */
export const listAbsorbed = (db: Database, id: number) =>
  db
    .select({ id: events.id, version: events.version, title: events.title })
    .from(events)
    .where(eq(events.mergedInto, id))
    .orderBy(asc(events.id));

/** SQL expression on `event_mentions`: why a mention belongs to its event. For mentions of a merged event, the reason of the merge. */
export const joinReasons = sql<(typeof eventMentions.$inferSelect)['mergeReasons']>`
  case when ${eventMentions.ownEventId} = ${eventMentions.eventId} or ${eventMentions.state} <> 'accepted' then ${eventMentions.mergeReasons}
  else jsonb_build_array(jsonb_build_object('name', 'editor', 'weight', 1, 'note', coalesce((
    select r.reason from ${eventRevisions} r where r.event_id = ${eventMentions.ownEventId} and r.change = 'merged' order by r.version desc limit 1
  ), 'An editor decided that both are the same event.'))) end`;

/** SQL condition on row `e` of `events`: a mention or a person's edit supports it, directly or through merged events. */
export const hasGround = sql`(
  e.origins::text ~ '"(human|edited)"' or exists (
    select 1 from ${eventMentions} m
    where m.event_id = ${rootOf(sql`e.id`)} and m.own_event_id in ${withMerged(sql`e.id`)} and m.state <> 'rejected'))`;
