/** Publishes the articles of an event, because a published event must link to its sources. */
import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, idsOf } from '@/db/database';
import { holdArticles } from './lock-events';

const articlesOf = (tx: Database, eventIds: readonly number[], where?: SQL) =>
  tx
    .selectDistinct({ id: articleRevisions.articleId })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(and(inArray(eventMentions.eventId, [...eventIds]), where));

/**
 * Locks the articles of all mentions, because a verdict may also accept proposals. `others` are further articles to change. Call it before
 * the events are locked.
 */
export async function holdSources(tx: Database, eventIds: readonly number[], others: readonly number[] = []): Promise<void> {
  const found = await articlesOf(tx, eventIds);
  await holdArticles(tx, [...found.map(({ id }) => id), ...others]);
}

/** Other drafts of these articles stay drafts. Returns the ids of the newly published articles. */
export const publishSources = (tx: Database, eventIds: readonly number[]): Promise<readonly number[]> =>
  publishWhere(tx, inArray(articles.id, articlesOf(tx, eventIds, eq(eventMentions.state, 'accepted'))));

/** The same for the given articles. */
export const publishArticles = (tx: Database, ids: readonly number[]): Promise<readonly number[]> =>
  publishWhere(tx, inArray(articles.id, [...ids]));

async function publishWhere(tx: Database, where: SQL): Promise<readonly number[]> {
  const published = await tx
    .update(articles)
    .set({ state: 'published', updatedAt: new Date() })
    .where(and(where, ne(articles.state, 'published')))
    .returning({ id: articles.id });
  return idsOf(published);
}

export async function hasPublicSource(tx: Database, eventId: number): Promise<boolean> {
  const isSource = inArray(articles.id, articlesOf(tx, [eventId], eq(eventMentions.state, 'accepted')));
  return (await tx.$count(articles, and(isSource, eq(articles.state, 'published')))) > 0;
}
