/** Parses delimited text into columns and rows, with the line number of each row. The header line determines the delimiter. */
import papaparse from 'papaparse';
import { columnNames, MAX_COLUMNS, MAX_ROWS, RefusedError } from './table-limits.mjs';

const DELIMITERS = [',', ';', '\t', '|'];
/** the prefix that spreadsheets and Dateline's exports add to text that would otherwise be a formula */
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** @param {string} given @returns {import('./parse-table.mjs').Table} */
export function readCsv(given) {
  const text = given.replace(/\r\n?/g, '\n');
  const [first, ...rest] = delimited(text);
  if (!first) throw new RefusedError('the first line with the column names is missing');
  const columns = columnNames(first.cells);
  const rows = rest.map(({ line, cells }) => squared(line, cells, columns.length));
  return { format: 'csv', unit: 'line', columns, rows };
}

/** All nonempty rows. Throws for an unclosed quotation mark, which would consume the rest of the file. */
function delimited(text) {
  const rows = [];
  const lineAt = lineCounter(text);
  let start = 0;
  let failure = null;
  papaparse.parse(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const line = lineAt(start);
      const isEmpty = data.every((cell) => cell.trim() === '');
      const wrong = errors.find(({ type }) => type === 'Quotes');
      if (wrong)
        failure ??= new RefusedError(`a quotation mark on line ${lineAt(wrong.index ?? start)} is not closed or is in the wrong place`);
      else if (data.length > MAX_COLUMNS)
        failure ??= new RefusedError(
          `line ${line} has ${data.length.toLocaleString('en-US')} columns (limit: ${MAX_COLUMNS.toLocaleString('en-US')})`,
        );
      else if (!isEmpty && rows.length > MAX_ROWS)
        failure ??= new RefusedError(`it has more rows than the limit of ${MAX_ROWS.toLocaleString('en-US')}`);
      start = meta.cursor;
      if (failure) parser.abort();
      else if (!isEmpty) rows.push({ line, cells: data.map((cell) => cell.trim().replace(GUARDED, '')) });
    },
  });
  if (failure) throw failure;
  return rows;
}

function delimiterOf(text) {
  const counts = DELIMITERS.map((delimiter) => papaparse.parse(text, { delimiter, newline: '\n', preview: 1 }).data[0]?.length ?? 0);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/** Converts offsets to line numbers from 1. Efficient for ascending offsets with small steps back. */
function lineCounter(text) {
  let [at, line] = [0, 1];
  return (position) => {
    if (position < at) [at, line] = [0, 1];
    for (; at < position; at += 1) if (text.charCodeAt(at) === 10) line += 1;
    return line;
  };
}

/** Pads a row to the number of columns. A row with extra cells is an error, because its cells cannot be assigned. */
function squared(line, cells, width) {
  const extra = cells.slice(width).filter((cell) => cell !== '').length;
  if (extra > 0) return { line, cells: [], notes: [], problem: `it has ${cells.length} cells, but the table has ${width} columns` };
  const missing = width - cells.length;
  const notes = missing > 0 ? [`This row has only ${cells.length} of ${width} cells. The missing ones are treated as empty.`] : [];
  return { line, cells: [...cells.slice(0, width), ...Array(Math.max(missing, 0)).fill('')], notes, problem: null };
}
