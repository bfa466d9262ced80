/** Finds mentions that an engine version dropped without an editor's decision. A later reading that finds them again restores them. */
import { and, eq, inArray, or } from 'drizzle-orm';
import { auditLog, type Database, eventMentions, eventRevisions, events, idsOf, rows } from '@/db/database';
import { DEMONSTRATION_REMOVED, IMPORT_UNDONE } from '@/domain/history/revision-words';
import { arrayOf } from '../timeline/facts/projection';

/** Filters the mention IDs to those that only the machine dropped. */
export async function droppedByMachine(tx: Database, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const hidden = await tx
    .select({ id: eventMentions.id, event: events.id, state: events.state, checkedAt: events.checkedAt })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(and(inArray(eventMentions.id, [...ids]), or(eq(eventMentions.state, 'rejected'), eq(events.state, 'rejected'))));
  if (hidden.length === 0) return new Set();
  const decided = await rows<{ id: number }>(tx)`
    select told.id from unnest(${arrayOf(idsOf(hidden))}) as told(id) where exists (
      select 1 from ${auditLog} where action in ('mentions.reject', 'mentions.remove', 'articles.withdraw')
        and (target_type = 'mention' and target_id = told.id::text or after->'mentions' @> to_jsonb(told.id))
    )`;
  const byEditor = new Set(idsOf(decided));
  const hiddenEvents = hidden.filter(({ state }) => state === 'rejected').map(({ event }) => event);
  const hiddenByEditor = await hiddenByPerson(tx, hiddenEvents);
  return new Set(
    hidden.flatMap(({ id, event, state, checkedAt }) => {
      const isDecided = state === 'rejected' && (checkedAt !== null || hiddenByEditor.has(event));
      return isDecided || byEditor.has(id) ? [] : [id];
    }),
  );
}

/** Hidden events where a person made the last decision: hidden again by an undo, or removed with the demonstration or an import. */
async function hiddenByPerson(tx: Database, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const found = await rows<{ id: number }>(tx)`
    select id from unnest(${arrayOf([...new Set(ids)])}) as hidden(id) where 'rejected' <> (
      select change from ${eventRevisions} where event_id = hidden.id and change in ('rejected', 'undone', ${DEMONSTRATION_REMOVED}, ${IMPORT_UNDONE})
      order by version desc limit 1
    )`;
  return new Set(idsOf(found));
}
