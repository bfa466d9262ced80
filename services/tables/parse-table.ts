/** Parses a file or pasted text into a table of strings, in a worker thread. */
import { z } from 'zod';
import { badData, DatelineError, isDatelineError } from '@/domain/errors';
import { decodeBytes } from '../reading/decode-bytes';
import { parseInThread } from '../reading/parse-in-thread';
import type { WaitingTable } from './load-table';

interface TableRow {
  readonly line: number;
  /** one per column; empty if there is a problem */
  readonly cells: readonly string[];
  readonly notes: readonly string[];
  /** why the row cannot be read, as half a sentence */
  readonly problem: string | null;
}

/** The rows come from our own worker and may be very many, so they are not validated again. */
const parsed = z.union([
  z.object({ refused: z.string() }),
  z.object({
    format: z.enum(['csv', 'json', 'timelinejs', 'ics']),
    /** the unit of row numbers */
    unit: z.enum(['line', 'entry']),
    columns: z.array(z.string()),
    rows: z.custom<readonly TableRow[]>((rows) => Array.isArray(rows)),
  }),
]);

export type ParsedTable = Exclude<z.output<typeof parsed>, { refused: string }> & { readonly notes: readonly string[] };

export interface GivenTable {
  /** the file name; empty for pasted text */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type TableField = 'file' | 'text';

const ADVICE = 'Save the table as CSV, JSON or iCalendar and try again.';

/** Throws a typed error that names the field the table was submitted in. */
export async function parseTable({ name, bytes }: GivenTable, field: TableField): Promise<ParsedTable> {
  try {
    const { text, notes } = decode(bytes);
    const answer = parsed.parse(await parseInThread({ program: 'parse-table.mjs', data: { text, name }, what: 'table', advice: ADVICE }));
    if ('refused' in answer) throw badData(`Could not read this table: ${answer.refused}. Correct the file and try again.`, field);
    return { ...answer, notes };
  } catch (error) {
    if (isDatelineError(error)) throw new DatelineError(error.code, error.message, field);
    throw error;
  }
}

function decode(bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } {
  const decoded = decodeBytes(bytes, '', ADVICE);
  if (decoded.kind === 'pdf') throw badData(`This is a PDF, not a table. ${ADVICE}`);
  if (decoded.kind === 'docx') throw badData(`This is a Word document, not a table. ${ADVICE}`);
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw badData('The table is empty. Add a row of column names and at least one event.');
  if (text.includes('\0')) throw badData(`This looks like an image or a program, not text: it contains NUL bytes. ${ADVICE}`);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) throw badData(`This is a web page, not a table. ${ADVICE}`);
  return { text, notes: decoded.warning === null ? [] : [decoded.warning] };
}

/** Parses a table that waits for a person, with the cells that an editor corrected. */
export async function parseWaiting({ bytes, prepared: { facts, fixes } }: WaitingTable): Promise<ParsedTable> {
  const table = await parseTable({ name: facts.name, bytes }, 'file');
  if (fixes.length === 0) return table;
  const lines = new Set(fixes.map(({ line }) => line));
  const rows = table.rows.map((row) => {
    if (!lines.has(row.line)) return row;
    const cells = [...row.cells];
    for (const { line, column, text } of fixes) if (line === row.line) cells[column] = text;
    return { ...row, cells };
  });
  return { ...table, rows };
}
