/** A published event must lead to its source: the articles that it rests on are published with it. */
import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { holdArticles } from './lock-events';

const articlesOf = (tx: Database, eventIds: readonly number[], where?: SQL) =>
  tx
    .selectDistinct({ id: articleRevisions.articleId })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(and(inArray(eventMentions.eventId, [...eventIds]), where));

/**
 * Call it before the events are locked: the articles of all their sentences, for a verdict may count those that wait as well, and what else is to
 * be changed along with them.
 */
export async function holdSources(tx: Database, eventIds: readonly number[], others: readonly number[] = []): Promise<void> {
  const found = await articlesOf(tx, eventIds);
  await holdArticles(tx, [...found.map(({ id }) => id), ...others]);
}

/** Their other drafts stay drafts. Returns the ids of the articles that were not published before. */
export const publishSources = (tx: Database, eventIds: readonly number[]): Promise<readonly number[]> =>
  publishWhere(tx, inArray(articles.id, articlesOf(tx, eventIds, eq(eventMentions.state, 'accepted'))));

/** The same of certain articles. */
export const publishArticles = (tx: Database, ids: readonly number[]): Promise<readonly number[]> =>
  publishWhere(tx, inArray(articles.id, [...ids]));

async function publishWhere(tx: Database, where: SQL): Promise<readonly number[]> {
  const published = await tx
    .update(articles)
    .set({ state: 'published', updatedAt: new Date() })
    .where(and(where, ne(articles.state, 'published')))
    .returning({ id: articles.id });
  return published.map(({ id }) => id);
}

/** Whether an article that is published shows it. */
export async function hasPublicSource(tx: Database, eventId: number): Promise<boolean> {
  const own = inArray(articles.id, articlesOf(tx, [eventId], eq(eventMentions.state, 'accepted')));
  return (await tx.$count(articles, and(own, eq(articles.state, 'published')))) > 0;
}
