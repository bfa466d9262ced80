/** A table that came in and waits for a person: the first and only item of its job, until its events take its place. */
import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { bytesOf } from '@/db/schema/bytes';
import { jobItems, jobs } from '@/db/schema/jobs';
import { EVENTS, type PreparedTable, preparedTable } from './event-item';

export interface WaitingTable {
  readonly jobId: number;
  readonly itemId: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly prepared: PreparedTable;
}

/** Null when there is no such job, or its table waits no longer. `hold`: nobody else may decide about it until the transaction ends. */
export async function loadTable(db: Database, jobId: number, { hold = false } = {}): Promise<WaitingTable | null> {
  if (hold) await db.execute(sql`select 1 from ${jobItems} where ${jobItems.jobId} = ${jobId} for update`);
  const [row] = await db
    .select({ itemId: jobItems.id, bytes: bytesOf(jobItems.bytes), prepared: jobItems.prepared })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(and(eq(jobItems.jobId, jobId), eq(jobItems.number, 1), eq(jobs.kind, EVENTS), eq(jobItems.state, 'asks')));
  if (!row?.bytes || !row.prepared) return null;
  return {
    jobId,
    itemId: row.itemId,
    sha256: createHash('sha256').update(row.bytes).digest('hex'),
    bytes: row.bytes,
    prepared: preparedTable.parse(row.prepared),
  };
}

/** Of what a report was made: another file, or other choices, have another. */
export const reportMark = ({ sha256, prepared: { choices } }: WaitingTable): string =>
  createHash('sha256')
    .update(JSON.stringify([sha256, choices]))
    .digest('hex');

/** The same without the file, for a page that shows only what was found in it. */
export async function loadPrepared(db: Database, jobId: number): Promise<PreparedTable | null> {
  const [row] = await db
    .select({ prepared: jobItems.prepared })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(and(eq(jobItems.jobId, jobId), eq(jobItems.number, 1), eq(jobs.kind, EVENTS), eq(jobItems.state, 'asks')));
  return row?.prepared ? preparedTable.parse(row.prepared) : null;
}
