/** Creates jobs and adds items to them. The caller must wake the runner afterwards. */
import { eq, max } from 'drizzle-orm';
import { type Database, insertRow, jobItems, jobs } from '@/db/database';
import { OFFERED } from '@/domain/desk/job-views';
import { badData, notFound } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { cutText } from '@/domain/text/cut-text';

export interface NewItem {
  readonly name: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly bytes?: Uint8Array;
  /** set for an item that has already been read; it waits for a person */
  readonly prepared?: Readonly<Record<string, unknown>>;
  /** true: it is only listed until a person chooses it */
  readonly isOffer?: boolean;
}

export interface NewJob {
  readonly kind: string;
  readonly title: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly createdBy: string | null;
  readonly items: readonly NewItem[];
}

/** Runs with the job ID in the transaction that adds the items. */
export type OnEntered = (tx: Database, jobId: number) => Promise<void>;

const MAX_ITEMS = 5_000;
const MAX_NAME = 300;

/** Call in a transaction. Returns the job ID. */
export async function createJob(tx: Database, { kind, title, options = {}, createdBy, items }: NewJob): Promise<number> {
  const jobId = await insertRow(tx, jobs, { kind, title: shortName(title), options, createdBy });
  await insertItems(tx, jobId, 0, items);
  return jobId;
}

/** Call in a transaction. Adds items to a job of the same person; the job keeps its kind. */
export async function addItems(
  tx: Database,
  jobId: number,
  by: { readonly userId: string | null },
  items: readonly NewItem[],
): Promise<void> {
  const [job] = await tx.select({ createdBy: jobs.createdBy }).from(jobs).where(eq(jobs.id, jobId)).for('update');
  if (!job || job.createdBy !== by.userId) throw notFound('This job');
  const [last] = await tx
    .select({ number: max(jobItems.number) })
    .from(jobItems)
    .where(eq(jobItems.jobId, jobId));
  await insertItems(tx, jobId, last?.number ?? 0, items);
}

async function insertItems(tx: Database, jobId: number, before: number, items: readonly NewItem[]): Promise<void> {
  if (before + items.length > MAX_ITEMS)
    throw badData(`An import can have at most ${numberWords(MAX_ITEMS)} items. Import the rest separately.`);
  // one insert per item, because their combined bytes could exceed the size of one statement
  for (const [index, { name, input = {}, bytes, prepared, isOffer = false }] of items.entries())
    await tx.insert(jobItems).values({
      jobId,
      number: before + index + 1,
      name: shortName(name),
      state: isOffer ? 'dropped' : prepared ? 'asks' : 'waiting',
      error: isOffer ? { code: OFFERED, message: 'Listed on the feed’s page. Not imported yet.', field: null } : null,
      input,
      bytes: bytes ?? null,
      prepared: prepared ?? null,
    });
}

/** Removes characters that PostgreSQL rejects, and shortens the name. */
const shortName = (name: string): string => cutText(name.replace(/[\p{Cc}\p{Surrogate}]/gu, ''), MAX_NAME) || 'Untitled';
