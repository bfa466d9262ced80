/** Queues articles for the second reader, also at the request of an editor. The caller wakes the job runner. */
import { and, desc, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm';
import { articles, type Database, fromArticles, jobs, rows, shownSources } from '@/db/database';
import { transact } from '@/db/locks';
import { badData, notFound } from '@/domain/errors';
import type { ReadingState } from '@/domain/second-reader/reading-state';
import { addItems, createJob, type NewItem } from '../../jobs/create-job';
import { type Caller, writeAudit } from '../../timeline/facts/write';
import { getSecondReader } from './endpoint';

export const SECOND_READER = 'second-reader';

const TITLE = 'Second reader';

/** Queues a new text if a model is configured and its source allows it. Call it in the transaction that stores the text. */
export async function queueNewText(tx: Database, articleId: number, by: Pick<Caller, 'userId'>): Promise<void> {
  const reader = await getSecondReader(tx);
  if (reader === null) return;
  await queueArticles(tx, [articleId], { by, again: false, forAllSources: reader.forAllSources });
}

export interface Queueing {
  readonly by: Pick<Caller, 'userId'>;
  /** true: asks the model even if it has answered before */
  readonly again: boolean;
  /** true: the settings allow all sources */
  readonly forAllSources: boolean;
}

/** Queues the articles whose sources allow it, and returns their number. Rejected articles are left out. */
export async function queueArticles(tx: Database, ids: readonly number[], { by, again, forAllSources }: Queueing): Promise<number> {
  const allowed = await fromArticles(tx, { id: articles.id, title: articles.title })
    .where(
      and(inArray(articles.id, [...ids]), ne(articles.state, 'rejected'), forAllSources ? undefined : ne(shownSources.secondReader, 'off')),
    )
    .orderBy(articles.id);
  const items = allowed.map(({ id, title }): NewItem => ({ name: title, input: { articleId: id, again } }));
  if (items.length > 0) await addToJob(tx, by, items);
  return items.length;
}

/** Collects all readings of one person and day in one job. */
async function addToJob(tx: Database, by: Queueing['by'], items: readonly NewItem[]): Promise<void> {
  const [open] = await tx
    .select({ id: jobs.id, items: sql<number>`(select count(*) from job_items where job_id = ${jobs.id})::int` })
    .from(jobs)
    .where(
      and(
        eq(jobs.kind, SECOND_READER),
        by.userId === null ? isNull(jobs.createdBy) : eq(jobs.createdBy, by.userId),
        gte(jobs.createdAt, sql`date_trunc('day', now())`),
      ),
    )
    .orderBy(desc(jobs.id))
    .limit(1);
  if (open && open.items + items.length <= MOST_ITEMS) await addItems(tx, open.id, by, items);
  else await createJob(tx, { kind: SECOND_READER, title: TITLE, createdBy: by.userId, items });
}

const MOST_ITEMS = 1_000;

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
