/** Rows as CSV after RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
import papaparse from 'papaparse';

export type Cell = string | number | boolean | null;

/** The package's own expression lets a formula through when a line break follows in the cell. */
const FORMULA = /^[=+\-@\t\r]/;
const NEWLINE = '\r\n';

/** In front of a file, so that Excel reads it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Each row with its line end. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  `${papaparse.unparse(
    rows.map((row) => [...row]),
    { newline: NEWLINE, escapeFormulae: FORMULA },
  )}${NEWLINE}`;
