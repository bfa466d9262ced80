/** Parses a table that waits for a person, with the cells that an editor corrected. */
import type { WaitingTable } from './load-table';
import { type ParsedTable, parseTable } from './parse-table';

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
