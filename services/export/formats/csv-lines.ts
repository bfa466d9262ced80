/** Rows as CSV after RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
import papaparse from 'papaparse';

export type Cell = string | number | boolean | null;

/**
 * A sign that begins a formula, also in its full-width form (some spreadsheets convert it) and after white space (some remove it). The
 * package's own expression misses a formula with a line break in it.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const NEWLINE = '\r\n';

/** In front of a file, so that Excel reads it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Each row with its line end. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  `${papaparse.unparse(
    rows.map((row) => [...row]),
    { newline: NEWLINE, escapeFormulae: FORMULA },
  )}${NEWLINE}`;
