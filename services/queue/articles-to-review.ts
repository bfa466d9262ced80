/** Queries for articles that need a decision, alone, in the batch that a job imported, or one after another. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, onlyValue, rows } from '@/db/database';
import { NOT_READ, NOT_READ_WORDS } from '@/domain/desk/not-read';
import { arrayOf } from '../timeline/facts/projection';
import { inSight } from './mark-item';

/** SQL expression: why an article was not read. */
const notReadWords = sql`case unread.why ${sql.join(
  NOT_READ.map((reason) => sql`when ${reason}::text then ${`Not processed. ${NOT_READ_WORDS[reason]}`}::text`),
  sql` `,
)} end`;

/** Articles held for review, unread ones, and those with draft events or proposed mentions. */
export const UNDECIDED = sql`
  select a.id::text as item, coalesce(waiting.salience, 0.5::real) as salience, null::int as event_id, null::int as other_id, a.id as article_id,
    null::int as job_id, null::timestamptz as since,
    case when unread.why is not null then ${notReadWords} when waiting.n = 1 then '1 event to decide' else waiting.n || ' events to decide' end as note
  from (select id from articles where state = 'draft') held
  full join (
    select r.article_id as id, count(distinct open.event_id) as n, max(open.salience) as salience
    from (
      select m.revision_id, e.id as event_id, e.salience from events e join event_mentions m on m.event_id = e.id
      where e.state = 'draft' and e.merged_into is null and m.state <> 'rejected'
      union all
      select m.revision_id, e.id, e.salience from event_mentions m join events e on e.id = m.event_id
      where m.state = 'proposed' and e.state <> 'rejected' and e.merged_into is null
    ) open join article_revisions r on r.id = open.revision_id
    group by 1
  ) waiting using (id)
  full join (select article_id as id, max(not_read) as why from article_revisions where not_read is not null group by 1) unread using (id)
  join articles a using (id)
  where a.state <> 'rejected'`;

const STORED = sql`(report->>'created' = 'true' or jsonb_typeof(report->'revision') = 'object')`;

/** SQL expression: the last job that stored the article together with others; null for a single article. */
export const batchOf = (article: SQL): SQL => sql`(
  select max(own.job_id) from (select id, job_id from job_items where report->>'articleId' = (${article})::text and ${STORED}) own
  where exists (
    select 1 from job_items where job_id = own.job_id and id <> own.id and report->>'articleId' is not null and ${STORED}
  )
)`;

const ASSIGNED = sql`exists (
  select 1 from queue_marks own where own.kind = 'article' and own.item = undecided.item and own.assigned_to is not null
)`;

/** Articles that no batch contains, and those with their own assignee. */
export const SINGLE_ARTICLES = sql`
  select undecided.* from (${UNDECIDED}) undecided where ${batchOf(sql`undecided.article_id`)} is null or ${ASSIGNED}`;

export const BATCHES = sql`
  select batch.job_id::text as item, max(batch.salience) as salience, null::int as event_id, null::int as other_id, null::int as article_id,
    batch.job_id, null::timestamptz as since, count(*) || case when count(*) = 1 then ' article to review' else ' articles to review' end as note
  from (select ${batchOf(sql`undecided.article_id`)} as job_id, undecided.salience from (${UNDECIDED}) undecided) batch
  where batch.job_id is not null
  group by batch.job_id`;

export interface ArticleToReview extends Record<string, unknown> {
  readonly id: number;
  readonly version: number;
  readonly job: number;
  /** what is left to decide */
  readonly note: string;
}

/** The undecided articles of the batches, the most important first: those that `BATCHES` counts. */
export const articlesToReview = (db: Database, jobIds: readonly number[]): Promise<readonly ArticleToReview[]> =>
  jobIds.length === 0
    ? Promise.resolve([])
    : rows<ArticleToReview>(db)`
        select distinct a.id, a.version, i.job_id as job, undecided.note, undecided.salience
        from job_items i
        join articles a on a.id::text = i.report->>'articleId'
        join (${UNDECIDED}) undecided on undecided.article_id = a.id
        where i.job_id = any(${arrayOf(jobIds)}) and ${batchOf(sql`a.id`)} = i.job_id
        order by undecided.salience desc, a.id desc`;

/** The most important undecided article except this one, those of the same batch first; null if no other one waits. */
export async function nextArticle(db: Database, articleId: number, today: string): Promise<number | null> {
  return onlyValue<number | null>(db)`select article_id as id from (${UNDECIDED}) found
    where ${inSight('article', today)} and article_id <> ${articleId}
    order by coalesce(${batchOf(sql`article_id`)} = ${batchOf(sql`${articleId}`)}, false) desc, salience desc, article_id desc limit 1`;
}
