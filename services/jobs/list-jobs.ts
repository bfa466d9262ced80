/** Loads jobs and their items for the pages of editors. */
import { and, desc, eq, getTableColumns, inArray, lt, not, type SQL, sql } from 'drizzle-orm';
import { type Database, jobItems, jobs, users } from '@/db/database';
import { type ArticleReport, type EventReport, type ItemCounts, type ItemView, type JobSummary, SKIPPED } from '@/domain/desk/job-views';
import { type LeftOutView, leftOutViews } from '@/domain/desk/left-out';
import type { Facts } from '@/domain/desk/recognized';
import { type LeftOutLine, looksLikeDateLine } from '@/engine/index';
import { arrayOf } from '../timeline/facts/projection';
import { canRetry, canReturn, isCertain, isOffered } from './decide-items';

/** The saved event or article was rejected since, for example because the import was undone. */
const isHidden = sql<boolean>`(${jobItems.state} = 'done' and coalesce(
  (select state from events where id = (${jobItems.report}->>'eventId')::int),
  (select state from articles where id = (${jobItems.report}->>'articleId')::int), '') = 'rejected')`;
const inState = (state: keyof ItemCounts): SQL | undefined => {
  if (state === 'hidden') return isHidden;
  if (state === 'offered') return isOffered;
  const others = state === 'done' ? isHidden : state === 'dropped' ? isOffered : null;
  return and(eq(jobItems.state, state), others ? not(others) : undefined);
};

const STATES: readonly (keyof ItemCounts)[] = ['waiting', 'running', 'asks', 'done', 'hidden', 'offered', 'failed', 'dropped'];
/** `done` includes hidden items, and `dropped` includes listed items, so that the query looks up each item only once. */
const countOf = (state: keyof ItemCounts) =>
  sql<number>`count(*) filter (where ${state === 'hidden' || state === 'offered' ? inState(state) : eq(jobItems.state, state)})::int`;
const COUNTS = Object.fromEntries(STATES.map((state) => [state, countOf(state)])) as Record<keyof ItemCounts, ReturnType<typeof countOf>>;
const RETURNABLE = sql<number>`count(*) filter (where ${canReturn})::int`;

/** Newest first. `before`: only jobs with a smaller ID. */
export async function listJobs(
  db: Database,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<readonly JobSummary[]> {
  const listed = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(before === undefined ? undefined : lt(jobs.id, before))
    .orderBy(desc(jobs.id))
    .limit(limit);
  const found = await selectJobs(db).where(inArray(jobs.id, listed)).groupBy(jobs.id, users.name).orderBy(desc(jobs.id));
  return found.map(toSummary);
}

export async function getJob(db: Database, id: number): Promise<JobSummary | null> {
  const [row] = await selectJobs(db).where(eq(jobs.id, id)).groupBy(jobs.id, users.name);
  return row ? toSummary(row) : null;
}

const selectJobs = (db: Database) =>
  db
    .select({
      id: jobs.id,
      kind: jobs.kind,
      title: jobs.title,
      by: users.name,
      createdAt: jobs.createdAt,
      returnable: RETURNABLE,
      ...COUNTS,
    })
    .from(jobs)
    .leftJoin(users, eq(users.id, jobs.createdBy))
    .leftJoin(jobItems, eq(jobItems.jobId, jobs.id));

type JobRow = Awaited<ReturnType<typeof selectJobs>>[number];

function toSummary({ id, kind, title, by, createdAt, returnable, ...counts }: JobRow): JobSummary {
  const apart: ItemCounts = { ...counts, done: counts.done - counts.hidden, dropped: counts.dropped - counts.offered };
  return { id, kind, title, by, createdAt: createdAt.toISOString(), returnable, counts: apart };
}

/** Counts the items that the page of a job offers to save or to retry together. It reads the prepared articles. */
export async function countDecisions(db: Database, jobId: number): Promise<{ readonly certain: number; readonly retryable: number }> {
  const [row] = await db
    .select({
      certain: sql<number>`count(*) filter (where ${isCertain})::int`,
      retryable: sql<number>`count(*) filter (where ${canRetry})::int`,
    })
    .from(jobItems)
    .where(eq(jobItems.jobId, jobId));
  return row ?? { certain: 0, retryable: 0 };
}

/** Counts jobs with unfinished items or items that need a person. Failed items count only in jobs without a creator. */
export async function countOpenJobs(db: Database): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(distinct ${jobItems.jobId})::int` })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(sql`${jobItems.state} in ('waiting', 'running', 'asks') or (${jobItems.state} = 'failed' and ${jobs.createdBy} is null)`);
  return row?.n ?? 0;
}

const { bytes: _bytes, prepared: _prepared, ...PLAIN } = getTableColumns(jobItems);
const COLUMNS = {
  ...PLAIN,
  facts: sql<Facts | null>`${jobItems.prepared}->'read'->'facts'`,
  certain: sql<boolean | null>`(${jobItems.prepared}->>'certain')::boolean`,
  canReturn,
  canRetry,
  isHidden,
};

export interface ItemsOf {
  readonly jobId: number;
  readonly state: keyof ItemCounts | null;
  /** only items of these articles; null for all */
  readonly articleIds?: readonly number[] | null;
  readonly offset: number;
  readonly limit: number;
}

/** Items in order of their number. */
export async function listItems(db: Database, { jobId, state, articleIds = null, offset, limit }: ItemsOf): Promise<readonly ItemView[]> {
  const found = await db
    .select(COLUMNS)
    .from(jobItems)
    .where(
      and(
        eq(jobItems.jobId, jobId),
        state === null ? undefined : inState(state),
        articleIds === null ? undefined : sql`(${jobItems.report}->>'articleId')::int = any(${arrayOf(articleIds)})`,
      ),
    )
    .orderBy(jobItems.number)
    .offset(offset)
    .limit(limit);
  return found.map(toItemView);
}

export interface ItemToRead extends ItemView {
  readonly body: string | null;
  readonly note: string | null;
  readonly warnings: readonly string[];
  readonly leftOut: readonly LeftOutView[];
  /** a line near the start of the text that looks like a date line but cannot be parsed */
  readonly dateLine: string | null;
}

export async function getItem(db: Database, jobId: number, number: number): Promise<ItemToRead | null> {
  const [row] = await db
    .select({
      ...COLUMNS,
      body: sql<string | null>`${jobItems.prepared}->'read'->>'body'`,
      note: sql<string | null>`${jobItems.prepared}->'read'->>'note'`,
      warnings: sql<readonly string[] | null>`${jobItems.prepared}->'read'->'warnings'`,
      page: sql<string | null>`${jobItems.prepared}->'read'->>'page'`,
      leftOut: sql<readonly LeftOutLine[] | null>`${jobItems.prepared}->'read'->'leftOut'`,
    })
    .from(jobItems)
    .where(and(eq(jobItems.jobId, jobId), eq(jobItems.number, number)));
  if (!row) return null;
  const leftOut = leftOutViews({ page: row.page ?? '', leftOut: row.leftOut ?? [] });
  return {
    ...toItemView(row),
    body: row.body,
    note: row.note,
    warnings: row.warnings ?? [],
    leftOut,
    dateLine: dateLineOf(row.body ?? ''),
  };
}

/** number of lines searched for a date line */
const HEAD = 20;

const dateLineOf = (body: string): string | null =>
  body
    .split('\n', HEAD)
    .map((line) => line.trim())
    .find(looksLikeDateLine) ?? null;

type ItemRow = Pick<typeof jobItems.$inferSelect, 'number' | 'name' | 'state' | 'error' | 'report' | 'input'> & {
  readonly facts: Facts | null;
  readonly certain: boolean | null;
  readonly canReturn: boolean;
  readonly canRetry: boolean;
  readonly isHidden: boolean;
};

const toItemView = ({ number, name, state, error, report, facts, certain, input, ...row }: ItemRow): ItemView => ({
  ...{ number, name, state, error },
  ...(report && 'eventId' in report
    ? { report: null, event: report as Readonly<Record<string, unknown>> & EventReport }
    : { report: report as ArticleReport | null, event: null }),
  found: state === 'asks' && facts ? { facts, certain: certain ?? false } : null,
  skipped: state === 'dropped' && error?.code === SKIPPED ? skippedOf(input) : null,
  canReturn: row.canReturn,
  canRetry: row.canRetry,
  isHidden: row.isHidden,
});

/** The title and URL of a skipped article, if known. */
function skippedOf({ url, page, entry }: Readonly<Record<string, unknown>>): NonNullable<ItemView['skipped']> {
  const { facts } = (entry ?? {}) as { readonly facts?: Facts };
  const address = [url, page, facts?.url?.value].find((one) => typeof one === 'string');
  return { title: facts?.title?.value ?? null, page: typeof address === 'string' && /^https?:\/\//.test(address) ? address : null };
}
