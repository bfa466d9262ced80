/** Loads and locks a table that waits for a person. It is the only item of its job until its events replace it. */
import { and, eq, sql } from 'drizzle-orm';
import { type Database, jobItems, jobs } from '@/db/database';
import { bytesOf } from '@/db/schema/column-types';
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

/** Null if the job does not exist, or its table no longer waits. */
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

/** Hash of the file, the choices and the corrected cells, which identifies a report. */
export const reportMark = ({ sha256, prepared: { choices, fixes } }: Pick<WaitingTable, 'sha256' | 'prepared'>): string =>
  sha256Of(JSON.stringify([sha256, choices, fixes]));

type Prepared = Pick<WaitingTable, 'itemId' | 'prepared'>;

/** Loads the item without the bytes of the file. */
async function findPrepared(db: Database, jobId: number): Promise<Prepared | null> {
  const [row] = await db
    .select({ itemId: jobItems.id, prepared: jobItems.prepared })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(waits(jobId));
  return row?.prepared ? { itemId: row.itemId, prepared: preparedTable.parse(row.prepared) } : null;
}

/** The prepared table, for pages that do not need the file. */
export const loadPrepared = async (db: Database, jobId: number): Promise<PreparedTable | null> =>
  (await findPrepared(db, jobId))?.prepared ?? null;

/** Locks the items of the job until the transaction ends. */
export async function holdPrepared(tx: Database, jobId: number): Promise<Prepared | null> {
  await tx.execute(sql`select 1 from ${jobItems} where ${jobItems.jobId} = ${jobId} for update`);
  return findPrepared(tx, jobId);
}
