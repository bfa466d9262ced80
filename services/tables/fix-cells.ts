/** Corrects cells of a table before its import. The uploaded file does not change. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { jobItems } from '@/db/schema/jobs';
import { badData, conflict } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { type Caller, writeAudit } from '../audit/write-audit';
import type { PreparedTable } from './event-item';
import { holdPrepared } from './load-table';

const MOST_FIXES = 2_000;

export interface CellFixes {
  readonly jobId: number;
  readonly line: number;
  /** the new text by index of the column */
  readonly cells: ReadonlyMap<number, string>;
  readonly by: Caller;
}

/** Throws a conflict if the table no longer waits, or bad data if too many cells were corrected. */
export async function fixCells(db: Database, { jobId, line, cells, by }: CellFixes): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await holdPrepared(tx, jobId);
    if (!held) throw conflict('Another editor has just imported or skipped this table. See Import history for the result.', null);
    const { facts, fixes } = held.prepared;
    const given = [...cells].filter(([column]) => column < facts.columns.length).map(([column, text]) => ({ line, column, text }));
    const others = fixes.filter((fix) => !(fix.line === line && cells.has(fix.column)));
    if (others.length + given.length > MOST_FIXES)
      throw badData(`You can correct at most ${numberWords(MOST_FIXES)} cells. Correct the file and upload it again.`, 'line');
    const prepared: PreparedTable = { ...held.prepared, fixes: [...others, ...given] };
    await tx
      .update(jobItems)
      .set({ prepared: { ...prepared }, updatedAt: sql`now()` })
      .where(eq(jobItems.id, held.itemId));
    await writeAudit(tx, { ...by, action: 'jobs.fix', target: { type: 'job', id: jobId }, after: { fixes: given } });
  });
}
