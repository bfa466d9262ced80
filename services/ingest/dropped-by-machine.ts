/** Sentences that a version of the engine did not find any more, without any editor's word on it: whoever finds them again brings them back. */
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { DEMONSTRATION_REMOVED } from '@/domain/history/revision-words';
import { arrayOf } from '../facts/timeline-projection';

/** Which of these they are, by their numbers. */
export async function droppedByMachine(tx: Database, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const hidden = await tx
    .select({ id: eventMentions.id, event: events.id, state: events.state, checkedAt: events.checkedAt })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(and(inArray(eventMentions.id, [...ids]), or(eq(eventMentions.state, 'rejected'), eq(events.state, 'rejected'))));
  if (hidden.length === 0) return new Set();
  const decided = await rows<{ id: number }>(
    tx,
    sql`
      select told.id from unnest(${arrayOf(hidden.map(({ id }) => id))}) as told(id) where exists (
        select 1 from ${auditLog} where action in ('mentions.reject', 'mentions.remove', 'articles.withdraw')
          and (target_type = 'mention' and target_id = told.id::text or after->'mentions' @> to_jsonb(told.id))
      )`,
  );
  const byEditor = new Set(decided.map(({ id }) => id));
  const hiddenByEditor = await hiddenByPerson(
    tx,
    hidden.filter(({ state }) => state === 'rejected').map(({ event }) => event),
  );
  return new Set(
    hidden.flatMap(({ id, event, state, checkedAt }) => {
      const isDecided = state === 'rejected' && (checkedAt !== null || hiddenByEditor.has(event));
      return isDecided || byEditor.has(id) ? [] : [id];
    }),
  );
}

/** Hidden events of which a person has the last word: brought back and hidden again by taking that back, or gone with the demonstration. */
async function hiddenByPerson(tx: Database, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const found = await rows<{ id: number }>(
    tx,
    sql`
      select id from unnest(${arrayOf([...new Set(ids)])}) as hidden(id) where 'rejected' <> (
        select change from ${eventRevisions} where event_id = hidden.id and change in ('rejected', 'undone', ${DEMONSTRATION_REMOVED})
        order by version desc limit 1
      )`,
  );
  return new Set(found.map(({ id }) => id));
}
