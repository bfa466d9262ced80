/** Locks events and, before them, articles for a change, always in id order: see `db/locks.ts`. Updates single ones with the time, and the states of mentions. */
import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { articles, type Database, eventMentions, events, idsOf } from '@/db/database';
import { conflict, mergedAway, notFound } from '@/domain/errors';
import { arrayOf } from '../timeline/facts/projection';
import type { Versioned } from '../timeline/facts/write';

type EventRow = typeof events.$inferSelect;
type MentionState = (typeof eventMentions.$inferSelect)['state'];

/** Returns the rows in the order of `ids`. Throws `not-found` if one is missing. */
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

/** Locks one event. Also throws `not-found` for a merged event. */
export async function lockEvent(tx: Database, id: number): Promise<EventRow> {
  const [row] = await lockEvents(tx, [id]);
  if (row.mergedInto !== null) throw mergedAway();
  return row;
}

/** Locks events without reading them. */
export async function holdEvents(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`select 1 from ${events} where id = any(${arrayOf(ids)}) order by id for update`);
}

/** Locks the events of an article. Read their data afterwards, because they may be merged or split until then. */
export async function holdEventsOf(tx: Database, articleId: number): Promise<void> {
  const mentioned = await tx
    .selectDistinct({ id: eventMentions.eventId })
    .from(eventMentions)
    .where(mentionsOf([articleId]));
  await holdEvents(tx, idsOf(mentioned));
}

/** Locks articles that change together with events. Call it before locking the events. */
export async function holdArticles(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`select 1 from ${articles} where id = any(${arrayOf(ids)}) order by id for update`);
}

/** Locks the event of a mention, then the mention. Throws `not-found`, or a conflict if it has just moved to another event. */
export async function lockMention(tx: Database, id: number): Promise<typeof eventMentions.$inferSelect> {
  const read = () => tx.select().from(eventMentions).where(eq(eventMentions.id, id));
  const [seen] = await read();
  if (!seen) throw notFound('This quote');
  await holdEvents(tx, [seen.eventId]);
  const [mention] = await read().for('update');
  if (mention?.eventId !== seen.eventId)
    throw conflict('Another editor has just moved this quote. Reload the page and try again.', {
      current: { eventId: mention?.eventId ?? null },
      yours: { eventId: seen.eventId },
    });
  return mention;
}

/** Reads a locked article. Throws `not-found`, or a conflict if it has changed; `done`: "Nothing was published". */
export async function articleAt(tx: Database, { id, version }: Versioned, done: string): Promise<typeof articles.$inferSelect> {
  const [row] = await tx.select().from(articles).where(eq(articles.id, id));
  if (!row) throw notFound('The article');
  if (row.version === version) return row;
  throw conflict(`Nothing was ${done}: another editor changed this article. Review the changes and try again.`, {
    current: { state: row.state, version: row.version },
    yours: { version },
  });
}

export const updateEvent = (tx: Database, id: number, values: PgUpdateSetSource<typeof events>) =>
  tx
    .update(events)
    .set({ ...values, updatedAt: new Date() })
    .where(eq(events.id, id));

export const updateArticle = (tx: Database, id: number, values: PgUpdateSetSource<typeof articles>) =>
  tx
    .update(articles)
    .set({ ...values, updatedAt: new Date() })
    .where(eq(articles.id, id));

/** Rejects articles, but not their mentions and events. */
export const rejectArticles = (tx: Database, ids: readonly number[]) =>
  tx
    .update(articles)
    .set({ state: 'rejected', version: sql`${articles.version} + 1`, updatedAt: new Date() })
    .where(inArray(articles.id, [...ids]));

/** Condition: the mentions of any version of these articles. */
export const mentionsOf = (ids: readonly number[]): SQL =>
  sql`${eventMentions.revisionId} in (select id from article_revisions where article_id = any(${arrayOf(ids)}))`;

/** Sets the state of the mentions with a condition; returns their ids. */
export async function markMentions(tx: Database, state: MentionState, which: SQL | undefined): Promise<readonly number[]> {
  return idsOf(await tx.update(eventMentions).set({ state }).where(which).returning({ id: eventMentions.id }));
}
