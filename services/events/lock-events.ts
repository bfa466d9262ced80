/** Locks events, and articles before them, for a change: always in the order of their ids, see `db/locks.ts`. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { conflict, notFound } from '@/domain/errors';
import { arrayOf } from '../facts/timeline-projection';

type EventRow = typeof events.$inferSelect;

/** Rows in the order of `ids`. Throws `not-found` when one is not there. */
export async function lockEvents<const Ids extends readonly number[]>(
  tx: Database,
  ids: Ids,
): Promise<{ readonly [At in keyof Ids]: EventRow }> {
  const found = await tx
    .select()
    .from(events)
    .where(inArray(events.id, [...new Set(ids)]))
    .orderBy(events.id)
    .for('update');
  const rows = ids.map((id) => {
    const row = found.find((one) => one.id === id);
    if (!row) throw notFound('The event');
    return row;
  });
  return rows as unknown as { readonly [At in keyof Ids]: EventRow };
}

/** One event that can be changed: an event that was merged into another cannot. */
export async function lockEvent(tx: Database, id: number): Promise<EventRow> {
  const [row] = await lockEvents(tx, [id]);
  if (row.mergedInto !== null) throw notFound('The event');
  return row;
}

/** Any number of events, whose rows nobody needs. */
export async function holdEvents(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`select 1 from ${events} where id = any(${arrayOf(ids)}) order by id for update`);
}

/** The events that an article tells of. What it says of them is to be read only then: they may be merged and split until here. */
export async function holdEventsOf(tx: Database, articleId: number): Promise<void> {
  const told = await tx
    .selectDistinct({ id: eventMentions.eventId })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(eq(articleRevisions.articleId, articleId));
  await holdEvents(
    tx,
    told.map(({ id }) => id),
  );
}

/** Articles that are to be changed along with events: call it before these are locked. */
export async function holdArticles(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`select 1 from ${articles} where id = any(${arrayOf(ids)}) order by id for update`);
}

/** A sentence and, before it, its event. Throws `not-found`, or a conflict when it goes to another event at this moment. */
export async function lockMention(tx: Database, id: number): Promise<typeof eventMentions.$inferSelect> {
  const read = () => tx.select().from(eventMentions).where(eq(eventMentions.id, id));
  const [seen] = await read();
  if (!seen) throw notFound('This quote');
  await holdEvents(tx, [seen.eventId]);
  const [mention] = await read().for('update');
  if (mention?.eventId !== seen.eventId)
    throw conflict('Another editor has just moved this sentence. Reload the page and try again.', {
      current: { eventId: mention?.eventId ?? null },
      yours: { eventId: seen.eventId },
    });
  return mention;
}
