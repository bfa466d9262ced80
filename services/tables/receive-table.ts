/** Receives a table and the column roles that a person chooses. No events are created yet. */
import { eq, sql } from 'drizzle-orm';
import { type Database, jobItems } from '@/db/database';
import { type ColumnRole, columnField, ROLE_WORDS, rowWords, type TableChoices, type TableFacts } from '@/domain/desk/table-import';
import { badData, conflict, notFound } from '@/domain/errors';
import { cutText } from '@/domain/text/cut-text';
import { checkQuota } from '../ingest/quota';
import { createJob, type OnEntered } from '../jobs/create-job';
import { type Caller, writeAudit } from '../timeline/facts/write';
import { EVENTS, type PreparedTable } from './event-item';
import { guessColumns, senseDayOrder } from './guess-columns';
import { holdPrepared, loadTable } from './load-table';
import { type GivenTable, type ParsedTable, parseTable, parseWaiting, type TableField } from './parse-table';

const PASTED = 'Pasted table';
const FIRST = { dmy: 'day', mdy: 'month', ymd: 'year' } as const;
const EXAMPLES = 3;
const MAX_EXAMPLE = 120;

/** Returns the job ID. Throws a typed error that names the field the table was submitted in. */
export async function receiveTable(db: Database, given: GivenTable, field: TableField, by: Caller, onEntered?: OnEntered): Promise<number> {
  const table = await parseTable(given, field);
  const columns = guessColumns(table);
  const facts = factsOf(table, given.name || PASTED);
  const choices: TableChoices = { columns, dayOrder: '', serials: false, separator: '', theme: 'other', action: null };
  const prepared: PreparedTable = { facts, choices: { ...choices, columns: [...columns] }, fixes: [], orderNote: null };
  return db.transaction(async (tx) => {
    const items = [{ name: facts.name, bytes: given.bytes, prepared: { ...prepared } }];
    await checkQuota(tx, by, items, field);
    const id = await createJob(tx, { kind: EVENTS, title: facts.name, createdBy: by.userId, items });
    await writeAudit(tx, by, 'jobs.create', ['job', id], { after: { kind: EVENTS, title: facts.name, rows: facts.count } });
    await onEntered?.(tx, id);
    return id;
  });
}

const factsOf = ({ format, unit, columns, rows, notes }: ParsedTable, name: string): PreparedTable['facts'] => ({
  ...{ name, format, unit, count: rows.length, notes: [...notes] },
  columns: columns.map((column, at) => ({
    name: column,
    examples: examplesOf(rows, at).map((text) => cutText(text, MAX_EXAMPLE)),
  })),
});

function examplesOf(rows: ParsedTable['rows'], at: number): readonly string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    if (cells[at]) found.add(cells[at]);
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}

/** Saves the chosen columns. Throws a typed error that names the column, or `dayOrder` if only a person can determine it. */
export async function chooseColumns(db: Database, jobId: number, choices: TableChoices, by: Caller): Promise<void> {
  const waiting = await loadTable(db, jobId);
  if (!waiting) throw notFound('This table');
  const { facts, fixes } = waiting.prepared;
  const columns = facts.columns.map((_, at) => choices.columns[at] ?? null);
  checkRoles(columns);
  const orderNote = checkOrder(await parseWaiting(waiting), { ...choices, columns }, facts);
  const prepared: PreparedTable = { facts, choices: { ...choices, columns }, fixes, orderNote };
  await db.transaction(async (tx) => {
    const held = await holdPrepared(tx, jobId);
    if (held?.itemId !== waiting.itemId)
      throw conflict('Another editor has just imported or skipped this table. See Import history for the result.', null);
    await tx
      .update(jobItems)
      .set({ prepared: { ...prepared }, updatedAt: sql`now()` })
      .where(eq(jobItems.id, waiting.itemId));
    await writeAudit(tx, by, 'jobs.map', ['job', jobId], { after: { choices: prepared.choices } });
  });
}

function checkRoles(columns: readonly (ColumnRole | null)[]): void {
  for (const [at, role] of columns.entries())
    if (role !== null && columns.indexOf(role) !== at)
      throw badData(`Another column is already mapped to “${ROLE_WORDS[role]}”. Choose another field.`, columnField(at));
  if (!columns.includes('title')) throw badData('Choose the column with the title.', columnField(0));
  if (!columns.some((role) => role === 'words' || role === 'start')) throw badData('Choose the column with the date.', columnField(0));
}

function checkOrder(table: ParsedTable, choices: TableChoices, facts: TableFacts): string | null {
  const { order, open, proof, both } = senseDayOrder(table, choices.columns);
  if (!open || choices.dayOrder !== '') return null;
  const which = `“${open.text}” ${facts.unit === 'line' ? 'on' : 'in'} ${rowWords(facts, open.line)}`;
  if (both) throw badData(`The column mixes date orders. Choose the date order for ${which}.`, 'dayOrder');
  if (order === null)
    throw badData(`The date order is unclear. Choose whether ${which} starts with the day, the month or the year.`, 'dayOrder');
  return `The ${FIRST[order]} comes first, as “${proof}” shows.`;
}
