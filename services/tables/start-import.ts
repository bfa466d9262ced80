/** Starts an import after a person has seen the report. Each new event becomes an item that replaces the table in the job. */
import { eq, sql } from 'drizzle-orm';
import { type Database, insertRows, jobItems, jobs } from '@/db/database';
import { badData, conflict } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { cutText } from '@/domain/text/cut-text';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { checkTable, forgetCheck } from './dry-run';
import type { PreparedTable } from './event-item';
import { holdPrepared, loadTable, reportMark } from './load-table';

interface ImportChoice {
  readonly jobId: number;
  /** hash of the report that the person saw */
  readonly report: string;
  /** true: publish and mark as checked; false: store drafts */
  readonly publish: boolean;
  /** true: also import events that are similar to stored ones */
  readonly alike: boolean;
}

const BATCH = 500;
const MAX_NAME = 300;

/** The caller must wake the runner afterwards. Returns the number of events to import. */
export async function startImport(
  db: Database,
  { jobId, report, publish, alike }: ImportChoice,
  by: Caller,
  today: string,
): Promise<number> {
  const waiting = await loadTable(db, jobId);
  if (!waiting) throw conflict('Another editor has already imported or skipped this table. See Import history for the result.', null);
  if (reportMark(waiting) !== report) throw changed();
  const { rows, events } = await checkTable(db, waiting, today);
  const chosen = events.filter((_, at) => rows[at]?.state === 'new' || (alike && rows[at]?.state === 'alike'));
  if (chosen.length === 0) throw badData('There are no events to import. Include probable duplicates, or check the skipped rows.', 'alike');
  const { name: file } = waiting.prepared.facts;
  await write(db, async (tx) => {
    const held = await holdPrepared(tx, jobId);
    if (held?.itemId !== waiting.itemId)
      throw conflict('Another editor has just imported this table. See Import history for the result.', null);
    if (reportMark({ ...held, sha256: waiting.sha256 }) !== report) throw changed();
    await tx.delete(jobItems).where(eq(jobItems.id, waiting.itemId));
    await tx
      .update(jobs)
      .set({ options: { file, publish, importedBy: by.userId } })
      .where(eq(jobs.id, jobId));
    const items = chosen.flatMap((event, at) =>
      event ? [{ jobId, number: at + 1, name: cutText(event.event.title, MAX_NAME), input: { ...event } }] : [],
    );
    for (let from = 0; from < items.length; from += BATCH) await insertRows(tx, jobItems, items.slice(from, from + BATCH));
    await writeAudit(tx, by, 'jobs.import', ['job', jobId], {
      after: { file, sha256: waiting.sha256, events: items.length, publish, alike },
    });
  });
  forgetCheck(db);
  return chosen.length;
}

const changed = () => conflict('Another editor changed the import options after you opened the preview. Check the preview again.', null);

const MOST_FIXES = 2_000;

interface CellFixes {
  readonly jobId: number;
  readonly line: number;
  /** the new text by index of the column */
  readonly cells: ReadonlyMap<number, string>;
  readonly by: Caller;
}

/**
 * Corrects cells of a table before its import. The uploaded file does not change. Throws a conflict if the table no longer waits, or bad
 * data if too many cells were corrected.
 */
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
    await writeAudit(tx, by, 'jobs.fix', ['job', jobId], { after: { fixes: given } });
  });
}
