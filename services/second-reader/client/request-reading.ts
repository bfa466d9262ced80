/** Lets an editor request another reading of an article, and shows the progress of the last one. */
import { eq } from 'drizzle-orm';
import { articles, type Database, rows } from '@/db/database';
import { transact } from '@/db/locks';
import { badData, notFound } from '@/domain/errors';
import type { ReadingState } from '@/domain/second-reader/reading-state';
import { type Caller, writeAudit } from '../../timeline/facts/write';
import { getSecondReader } from './endpoint';
import { queueArticles, SECOND_READER } from './queue-reading';

/** Returns the last queued reading, or null. */
export async function lastReading(db: Database, articleId: number): Promise<ReadingState | null> {
  const [found] = await rows<ReadingState>(db)`
    select item.state, item.error->>'message' as message, item.job_id as "jobId"
    from job_items item join jobs on jobs.id = item.job_id and jobs.kind = ${SECOND_READER}
    where item.input ? 'articleId' and item.input->>'articleId' = ${String(articleId)}
    order by item.id desc limit 1`;
  return found ?? null;
}

/**
 * Asks the model again, even if it has answered before. Does nothing while a reading is open. The caller wakes the job runner. Throws
 * `not-found`, or bad data without a configured model or without the source's consent.
 */
export const requestReading = (db: Database, articleId: number, by: Caller): Promise<void> =>
  transact(db, async (tx) => {
    // The lock makes two concurrent requests queue one reading
    const [article] = await tx.select({ state: articles.state }).from(articles).where(eq(articles.id, articleId)).for('update');
    if (!article) throw notFound('The article');
    const reader = await getSecondReader(tx);
    if (reader === null)
      throw badData('Not started: no language model is configured. Ask an administrator to choose one under Site → Second reader.');
    const last = await lastReading(tx, articleId);
    if (last?.state === 'waiting' || last?.state === 'running') return;
    if (article.state === 'rejected') throw badData('Not started: this article was rejected. Restore the article first.');
    if ((await queueArticles(tx, [articleId], { by, again: true, forAllSources: reader.forAllSources })) === 0)
      throw badData('Not started: the language model may not read this source. Ask an administrator to allow it under Sources.');
    await writeAudit(tx, by, 'articles.read-again', ['article', articleId], { after: { model: reader.endpoint.model } });
  });
