/** A published event must lead to its source: the articles that it rests on are published with it. */
import { and, eq, inArray, ne, or, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { holdArticles } from './lock-events';

const articlesOf = (tx: Database, where: SQL | undefined) =>
  tx
    .selectDistinct({ id: articleRevisions.articleId })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(where);

const restingOn = (eventIds: readonly number[]) => and(inArray(eventMentions.eventId, [...eventIds]), eq(eventMentions.state, 'accepted'));

async function holdFound(tx: Database, where: SQL | undefined): Promise<void> {
  const found = await articlesOf(tx, where);
  await holdArticles(
    tx,
    found.map(({ id }) => id),
  );
}

/** Call it before the events are locked. */
export const holdSources = (tx: Database, eventIds: readonly number[]): Promise<void> => holdFound(tx, restingOn(eventIds));

/** The same for the event of a sentence, as if the sentence were one of its sources. */
export function holdSourcesWith(tx: Database, mentionId: number): Promise<void> {
  const own = tx.select({ id: eventMentions.eventId }).from(eventMentions).where(eq(eventMentions.id, mentionId));
  return holdFound(tx, or(eq(eventMentions.id, mentionId), and(inArray(eventMentions.eventId, own), eq(eventMentions.state, 'accepted'))));
}

/** Their other drafts stay drafts. Returns the ids of the articles that were not published before. */
export async function publishSources(tx: Database, eventIds: readonly number[]): Promise<readonly number[]> {
  const published = await tx
    .update(articles)
    .set({ state: 'published', updatedAt: new Date() })
    .where(and(inArray(articles.id, articlesOf(tx, restingOn(eventIds))), ne(articles.state, 'published')))
    .returning({ id: articles.id });
  return published.map(({ id }) => id);
}
