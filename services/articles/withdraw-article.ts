/** Withdraws a published article with the events that only it reports. Nothing is deleted, and each event can be restored. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { articleRevisions, type Database, eventMentions, events, idsOf } from '@/db/database';
import { badData } from '@/domain/errors';
import { recordRevision } from '../events/editing/event-snapshot';
import { reconcileEvent } from '../events/editing/reconcile-event';
import { articleAt, holdEventsOf, markMentions, updateArticle, updateEvent } from '../events/lock-events';
import { hasPublicSource, holdSources } from '../events/publish-sources';
import { published } from '../events/published';
import { type Edit, write, writeAudit } from '../timeline/facts/write';

interface ArticleWithdrawal extends Edit {
  /** readers see it in the event history */
  readonly reason: string | null;
}

interface WithdrawnArticle {
  /** events that were hidden with the article */
  readonly events: number;
  readonly kept: number;
}

/** Throws `not-found`, a conflict if the version has changed, or bad data if the article is not published. */
export async function withdrawArticle(db: Database, { id, version, reason, by }: ArticleWithdrawal): Promise<WithdrawnArticle> {
  return write(db, async (tx) => {
    await holdSources(tx, await shownEvents(tx, id), [id]);
    const row = await articleAt(tx, { id, version }, 'withdrawn');
    if (row.state !== 'published') throw badData('This article is not published, so there is nothing to withdraw.', 'id');
    // while the article is locked, none of its events can be published; until they are locked too, they may be merged or split
    await holdEventsOf(tx, id);
    const ids = await shownEvents(tx, id);
    await updateArticle(tx, id, { state: 'draft', version: version + 1 });
    const done = { events: 0, kept: 0 };
    const mentions: number[] = [];
    for (const eventId of ids) {
      if (await hasPublicSource(tx, eventId)) {
        mentions.push(...(await takeSentences(tx, eventId, id, { reason, by })));
        done.kept += 1;
      } else {
        await hide(tx, eventId, { reason, by });
        done.events += 1;
      }
    }
    await writeAudit(tx, by, 'articles.withdraw', ['article', id], {
      before: { state: row.state, version },
      after: { state: 'draft', version: version + 1, reason, ...done, mentions },
    });
    return done;
  });
}

const revisionsOf = (tx: Database, articleId: number) =>
  tx.select({ id: articleRevisions.id }).from(articleRevisions).where(eq(articleRevisions.articleId, articleId));

/** The article’s events that readers see, ordered by id. */
async function shownEvents(tx: Database, articleId: number): Promise<readonly number[]> {
  const found = await tx
    .selectDistinct({ id: events.id })
    .from(events)
    .innerJoin(eventMentions, eq(eventMentions.eventId, events.id))
    .where(and(inArray(eventMentions.revisionId, revisionsOf(tx, articleId)), eq(eventMentions.state, 'accepted'), published))
    .orderBy(events.id);
  return idsOf(found);
}

type Change = Pick<ArticleWithdrawal, 'reason' | 'by'>;

async function hide(tx: Database, eventId: number, { reason, by }: Change): Promise<void> {
  await updateEvent(tx, eventId, { state: 'rejected', checkedAt: new Date(), checkedBy: by.userId, version: sql`${events.version} + 1` });
  await recordRevision(tx, eventId, { change: 'rejected', by, reason });
}

/**
 * Rejects the article’s mentions and computes the event from the others. Returns the mentions for the audit, so that no later extraction
 * counts them again.
 */
async function takeSentences(tx: Database, eventId: number, articleId: number, { reason, by }: Change): Promise<readonly number[]> {
  const ofArticle = inArray(eventMentions.revisionId, revisionsOf(tx, articleId));
  const counted = and(eq(eventMentions.eventId, eventId), ofArticle, ne(eventMentions.state, 'rejected'));
  const taken = await markMentions(tx, 'rejected', counted);
  await reconcileEvent(tx, eventId);
  await recordRevision(tx, eventId, { change: 'source-removed', by, reason });
  return taken;
}
