/** Rejects an unpublished article with the drafts that only it reports. Nothing is deleted. */
import { eq } from 'drizzle-orm';
import { articles, type Database, idsOf, rows } from '@/db/database';
import { badData, conflict, notFound } from '@/domain/errors';
import { changeEvents } from '../events/editing/event-snapshot';
import { holdArticles, holdEventsOf, updateArticle } from '../events/lock-events';
import { type Edit, type Versioned, write, writeAudit } from '../timeline/facts/write';

export interface RejectedArticle extends Versioned {
  /** its state before */
  readonly was: 'draft' | 'published';
  /** rejected events with their new versions */
  readonly events: readonly Versioned[];
}

/** Throws `not-found`, a conflict if the article has changed, or bad data if it is not a draft. */
export async function rejectArticle(db: Database, { id, version, by }: Edit): Promise<RejectedArticle> {
  return write(db, async (tx) => {
    const row = await holdVersion(tx, id, version);
    if (row.state !== 'draft') throw badData('This article is published. Withdraw it on its review page instead.', 'id');
    await holdEventsOf(tx, id);
    const drafts = await rows<{ id: number; version: number }>(tx)`
      select e.id, e.version from events e
      where e.state = 'draft' and e.merged_into is null
        and exists (select 1 from event_mentions m join article_revisions r on r.id = m.revision_id where m.event_id = e.id and r.article_id = ${id})
        and not exists (
          select 1 from event_mentions m join article_revisions r on r.id = m.revision_id
          where m.event_id = e.id and r.article_id <> ${id} and m.state <> 'rejected'
        )
      order by e.id`;
    const ids = idsOf(drafts);
    await changeEvents(tx, ids, { change: 'rejected', by }, { state: 'rejected', checkedAt: new Date(), checkedBy: by.userId });
    const rejected: RejectedArticle = {
      id,
      version: version + 1,
      was: 'draft',
      events: drafts.map((one) => ({ id: one.id, version: one.version + 1 })),
    };
    await updateArticle(tx, id, { state: 'rejected', version: rejected.version });
    await writeAudit(tx, by, 'articles.reject', ['article', id], {
      before: { state: row.state, version },
      after: { state: 'rejected', version: rejected.version, events: rejected.events },
    });
    return rejected;
  });
}

/** Call in a transaction. Locks the article. Throws `not-found`, or a conflict if it has changed. */
export async function holdVersion(tx: Database, id: number, version: number) {
  await holdArticles(tx, [id]);
  const [row] = await tx.select({ state: articles.state, version: articles.version }).from(articles).where(eq(articles.id, id));
  if (!row) throw notFound('The article');
  if (row.version !== version) throw conflict('Another editor changed this article. Reload the page and try again.', { current: row });
  return row;
}
