/** A table that came in and waits for a person: the first and only item of its job, until its events take its place. */
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { bytesOf } from '@/db/schema/bytes';
import { jobItems, jobs } from '@/db/schema/jobs';
import { sha256Of } from '../sha256';
import { EVENTS, type PreparedTable, preparedTable } from './event-item';

export interface WaitingTable {
  readonly jobId: number;
  readonly itemId: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly prepared: PreparedTable;
}

const waits = (jobId: number) => and(eq(jobItems.jobId, jobId), eq(jobItems.number, 1), eq(jobs.kind, EVENTS), eq(jobItems.state, 'asks'));

/** Null when there is no such job, or its table waits no longer. */
export async function loadTable(db: Database, jobId: number): Promise<WaitingTable | null> {
  const [row] = await db
    .select({ itemId: jobItems.id, bytes: bytesOf(jobItems.bytes), prepared: jobItems.prepared })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(waits(jobId));
  if (!row?.bytes || !row.prepared) return null;
  return {
    jobId,
    itemId: row.itemId,
    sha256: sha256Of(row.bytes),
    bytes: row.bytes,
    prepared: preparedTable.parse(row.prepared),
  };
}

/** Of what a report was made: another file, or other choices, have another. */
export const reportMark = ({ sha256, prepared: { choices } }: Pick<WaitingTable, 'sha256' | 'prepared'>): string =>
  sha256Of(JSON.stringify([sha256, choices]));

type Prepared = Pick<WaitingTable, 'itemId' | 'prepared'>;

/** Without the file, whose bytes stay as they are as long as it waits. */
async function findPrepared(db: Database, jobId: number): Promise<Prepared | null> {
  const [row] = await db
    .select({ itemId: jobItems.id, prepared: jobItems.prepared })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(waits(jobId));
  return row?.prepared ? { itemId: row.itemId, prepared: preparedTable.parse(row.prepared) } : null;
}

/** For a page that shows only what was found in it. */
export const loadPrepared = async (db: Database, jobId: number): Promise<PreparedTable | null> =>
  (await findPrepared(db, jobId))?.prepared ?? null;

/** Nobody else decides about it until the transaction ends. */
export async function holdPrepared(tx: Database, jobId: number): Promise<Prepared | null> {
  await tx.execute(sql`select 1 from ${jobItems} where ${jobItems.jobId} = ${jobId} for update`);
  return findPrepared(tx, jobId);
}
