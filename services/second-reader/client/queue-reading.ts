/** Queues articles for the second reader. The caller wakes the job runner. */
import { and, desc, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm';
import { articles, type Database, jobs, shownSources } from '@/db/database';
import { addItems, createJob, type NewItem } from '../../jobs/create-job';
import type { Caller } from '../../timeline/facts/write';
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
  const allowed = await tx
    .select({ id: articles.id, title: articles.title })
    .from(articles)
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
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
