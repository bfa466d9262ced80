/** Limits, column naming and errors shared by all table readers. */

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 100;
const MAX_NAME = 80;

/** The input is not such a table; the message is a sentence fragment. */
export class RefusedError extends Error {
  name = 'RefusedError';
}

/** Unique column names for people: "Date", "Date (2)", "Column 3". */
export function columnNames(given) {
  if (given.length > MAX_COLUMNS)
    throw new RefusedError(`it has ${given.length.toLocaleString('en-US')} columns (limit: ${MAX_COLUMNS.toLocaleString('en-US')})`);
  const taken = new Map();
  return given.map((text, at) => {
    const name =
      text
        .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
        .trim()
        .slice(0, MAX_NAME)
        .replace(/\p{Surrogate}$/u, '') || `Column ${at + 1}`;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** Converts records to a table with a column for every name, in order of first appearance. */
export function tableOfRecords(format, records) {
  if (records.length > MAX_ROWS)
    throw new RefusedError(`it has ${records.length.toLocaleString('en-US')} entries (limit: ${MAX_ROWS.toLocaleString('en-US')})`);
  const names = new Set();
  for (const { cells } of records) for (const name of cells.keys()) names.add(name);
  const keys = [...names];
  const columns = columnNames(keys);
  const rows = records.map(({ cells, notes = [], problem = null }, at) => ({
    line: at + 1,
    cells: keys.map((key) => cells.get(key) ?? ''),
    notes,
    problem,
  }));
  return { format, unit: 'entry', columns, rows };
}
