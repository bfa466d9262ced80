/** Publishes an article's drafts that both readers found, if an administrator allows it for the source. */
import { and, eq, isNull } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, events, idsOf, shownSources } from '@/db/database';
import { newestRevisionNumber } from '../../articles/get-article';
import { recordRevision } from '../../events/editing/event-snapshot';
import { reconcileEvent } from '../../events/editing/reconcile-event';
import { lockEvents, updateEvent } from '../../events/lock-events';
import { holdSources, publishSources } from '../../events/publish-sources';
import { type Caller, write, writeAudit } from '../../timeline/facts/write';
import { agrees } from '../agreement';

const REASON = 'The engine and the language model both found this event, and the settings of the source allow publishing it.';

/** Returns the number of published events. They are labeled as not reviewed. */
export async function publishAgreed(db: Database, articleId: number, by: Caller): Promise<number> {
  return write(db, async (tx) => {
    const [article] = await tx
      .select({ state: articles.state, version: articles.version, consent: shownSources.secondReader })
      .from(articles)
      .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
      .where(eq(articles.id, articleId));
    if (article?.consent !== 'publish-both' || article.state === 'rejected') return 0;
    const ids = await agreedDrafts(tx, articleId);
    if (ids.length === 0) return 0;
    await holdSources(tx, ids, [articleId]);
    await lockEvents(tx, ids);
    const published = await agreedDrafts(tx, articleId);
    for (const id of published) {
      await updateEvent(tx, id, { state: 'published' });
      await reconcileEvent(tx, id);
      await recordRevision(tx, id, { change: 'published', by, reason: REASON });
    }
    await publishSources(tx, published);
    await writeAudit(tx, by, 'articles.publish-agreed', ['article', articleId], {
      before: { state: article.state },
      after: { state: 'published', events: published },
    });
    return published.length;
  });
}

/** Returns drafts whose sentences in the newest text are all agreed. */
async function agreedDrafts(tx: Database, articleId: number): Promise<number[]> {
  const mentions = await tx
    .select({ id: events.id, secondReading: eventMentions.secondReading })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(
      and(
        eq(articleRevisions.articleId, articleId),
        eq(articleRevisions.number, newestRevisionNumber(tx, articleId)),
        eq(eventMentions.state, 'accepted'),
        eq(events.state, 'draft'),
        isNull(events.mergedInto),
      ),
    );
  const doubted = new Set(mentions.flatMap(({ id, secondReading }) => (secondReading && agrees(secondReading) ? [] : [id])));
  return [...new Set(idsOf(mentions))].filter((id) => !doubted.has(id)).sort((a, b) => a - b);
}
