/** A published event must lead to its source: the articles that it rests on are published with it. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { holdArticles } from './lock-events';

const restingOn = (tx: Database, eventId: number) =>
  tx
    .selectDistinct({ id: articleRevisions.articleId })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(and(eq(eventMentions.eventId, eventId), eq(eventMentions.state, 'accepted')));

/** Call it before the event is locked. */
export async function holdSources(tx: Database, eventId: number): Promise<void> {
  const found = await restingOn(tx, eventId);
  await holdArticles(
    tx,
    found.map(({ id }) => id),
  );
}

/** Its other drafts stay drafts. Returns the ids of the articles that were not published before. */
export async function publishSources(tx: Database, eventId: number): Promise<readonly number[]> {
  const published = await tx
    .update(articles)
    .set({ state: 'published', updatedAt: new Date() })
    .where(and(inArray(articles.id, restingOn(tx, eventId)), ne(articles.state, 'published')))
    .returning({ id: articles.id });
  return published.map(({ id }) => id);
}
