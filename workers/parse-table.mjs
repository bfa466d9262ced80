/** Worker thread that parses an event table in any supported format into columns and rows. Time and memory are limited. */
import { parentPort, workerData } from 'node:worker_threads';
import { joinDateColumns } from './join-date-columns.mjs';
import { readCsv } from './read-csv.mjs';
import { readIcs } from './read-ics.mjs';
import { readJson } from './read-json.mjs';
import { RefusedError } from './table-limits.mjs';

/**
 * @typedef {{ line: number, cells: string[], notes: string[], problem: string | null }} Row
 * @typedef {{ format: 'csv' | 'json' | 'timelinejs' | 'ics', unit: 'line' | 'entry', columns: string[], rows: Row[] }} Table
 */

/** @param {{ text: string, name: string }} given @returns {Promise<Table | { refused: string }>} */
async function read({ text, name }) {
  try {
    const table = joinDateColumns(await readAs(formatOf(text, name), text));
    for (const row of table.rows) row.cells = row.cells.map(plainCell);
    return table.rows.length === 0 ? { refused: 'it has column names but no rows' } : table;
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.message };
    throw error;
  }
}

/** Removes invisible characters that databases reject. */
const plainCell = (cell) => cell.replace(/[\0\p{Surrogate}\uFFFE\uFFFF]/gu, '');

async function readAs(format, text) {
  if (format === 'ics') return readIcs(text);
  return format === 'json' ? readJson(text, await plainTexts()) : readCsv(text);
}

function formatOf(text, name) {
  const suffix = /\.(csv|tsv|json|ics)$/i.exec(name)?.[1]?.toLowerCase();
  if (suffix) return suffix;
  if (/^\s*BEGIN:VCALENDAR\b/i.test(text)) return 'ics';
  return /^\s*[[{]/.test(text) ? 'json' : 'csv';
}

/** Returns a function from HTML to text; loads the HTML parser lazily. */
async function plainTexts() {
  const [{ parseHTML }, { paragraphsOf }] = await Promise.all([import('linkedom'), import('./paragraphs-of.mjs')]);
  return (html) => (/[<&]/.test(html) ? paragraphsOf(parseHTML(`<html><body>${html}</body></html>`).document.body).join('\n') : html);
}

parentPort?.postMessage(await read(workerData));
