/** Reads the date of a row from its columns: words, start, end, precision, qualifier and extent. */
import { type EnteredDate, previewDate } from '@/domain/dates/date-entry';
import { EXTENTS, QUALIFIERS } from '@/domain/event-input';
import { codeOf, PRECISION_LABELS } from '@/domain/labels';
import { cutText } from '@/domain/text/cut-text';
import { parseEdtf } from '@/engine/index';
import type { Precision } from '@/engine/model/resolved-date';
import { type DateOptions, type ReadDate, readDate, unreadable } from './read-date';

const PLAIN = /^(-?\d{4})(?:-(\d\d))?(?:-\d\d)?$/;

/**
 * "2004-06-05" with month precision becomes "2004-06"; applies to both ends of a range. The result may not be EDTF for decades or centuries
 * before year 1.
 */
function coarser(edtf: string, precision: Precision): string {
  const ends = edtf.split('/').map((end) => endsOf(end, precision));
  const [first, last] = [ends[0]?.[0], ends.at(-1)?.at(-1)];
  return first === last || ends.length === 1 ? (ends[0] ?? []).join('/') : `${first}/${last}`;
}

/** The coarser date, or the first and last year of a century. */
function endsOf(date: string, precision: Precision): readonly string[] {
  const [, year = '', month] = PLAIN.exec(date) ?? [];
  if (year === '') return [date];
  if (precision === 'month') return [month === undefined ? year : `${year}-${month}`];
  if (precision === 'year') return [year];
  if (precision === 'decade') return [`${year.slice(0, -1)}X`];
  if (precision !== 'century') return [date];
  const before = Math.floor((Number(year) - 1) / 100) * 100;
  return [before + 1, before + 100].map((end) => String(end).padStart(4, '0'));
}

/** Matches case-insensitively. Returns undefined for an empty cell, and null for an unknown word. */
export function wordOf<Word extends string>(words: readonly Word[], cell: string): Word | null | undefined {
  const said = cell.trim().toLowerCase();
  return said === '' ? undefined : (words.find((word) => word.toLowerCase() === said) ?? null);
}

/** An error sentence; `what`: the expected kind of value. */
export const notKnown = (cell: string, what: string): string => `“${cutText(cell.trim(), 60)}” is not a known ${what}.`;

type DateCells = Readonly<Record<'words' | 'start' | 'end' | 'precision' | 'qualifier' | 'extent', string>>;

type RowDate =
  | { readonly ok: true; readonly value: EnteredDate; readonly notes: readonly string[] }
  | { readonly ok: false; readonly field: keyof DateCells; readonly message: string };

/** Wikidata's precision numbers, and units finer than a day */
const PRECISION_WORDS: ReadonlyMap<string, Precision> = new Map<string, Precision>([
  ['14', 'day'],
  ['13', 'day'],
  ['12', 'day'],
  ['11', 'day'],
  ['10', 'month'],
  ['9', 'year'],
  ['8', 'decade'],
  ['7', 'century'],
  ['second', 'day'],
  ['minute', 'day'],
  ['hour', 'day'],
]);

/** Undefined for an empty cell, null for unknown words. */
const precisionOf = (cell: string): Precision | null | undefined =>
  cell.trim() === '' ? undefined : (PRECISION_WORDS.get(cell.trim().toLowerCase()) ?? codeOf(PRECISION_LABELS, cell));

/** Words win if they mean the same days as the date columns, because they say more (“the 1990s”). Otherwise the columns win, with a note. */
export function rowDate(cells: DateCells, options: DateOptions): RowDate {
  const words = cells.words === '' ? null : readDate(cells.words, options);
  if (cells.start === '' && cells.end === '') {
    if (words === null) return { ok: false, field: 'words', message: 'Enter a date.' };
    return words.ok ? refined(words.value, cells, noted(words)) : { ok: false, field: 'words', message: words.message };
  }
  const start = cells.start === '' ? null : readDate(cells.start, options);
  if (start?.ok === false) return { ok: false, field: 'start', message: start.message };
  const end = cells.end === '' ? null : readDate(cells.end, options);
  if (end?.ok === false) return { ok: false, field: 'end', message: end.message };
  const span = spanOf(start, end);
  if (!span.ok) return { ok: false, field: 'end', message: span.message };
  const notes = [...(start ? noted(start) : []), ...(end ? noted(end) : [])];
  if (words === null) return refined(span.value, cells, notes);
  if (!words.ok) return refined(span.value, cells, [...notes, `“${cutText(cells.words, 60)}” is not a date. The date columns were used.`]);
  if (sameDays(words.value, span.value)) return refined(words.value, cells, [...notes, ...noted(words)]);
  return refined(span.value, cells, [...notes, `“${cells.words}” contradicts the date columns. The date columns were used.`]);
}

const noted = (read: ReadDate): readonly string[] => (read.ok && read.note !== null ? [read.note] : []);

function spanOf(start: ReadDate | null, end: ReadDate | null): ReadDate {
  if (!end?.ok) return start ?? unreadable('Enter a date.');
  if (!start?.ok) return opened(end);
  if (start.value.edtf === end.value.edtf) return start;
  const edtf = `${start.value.edtf}/${end.value.edtf}`;
  if (edtf.split('/').length > 2)
    return unreadable('The start and end dates must be single dates, not ranges. Enter dates like 2024-01-09.');
  if (!parseEdtf(edtf)) return unreadable('The end date must not be before the start date.');
  return { ok: true, value: { edtf, qualifier: null, extent: 'throughout' }, note: null };
}

const opened = (end: ReadDate & { readonly ok: true }): ReadDate =>
  end.value.edtf.includes('/') ? end : { ...end, value: { edtf: `../${end.value.edtf}`, qualifier: 'by', extent: 'within' } };

function sameDays(a: EnteredDate, b: EnteredDate): boolean {
  const [one, other] = [parseEdtf(a.edtf), parseEdtf(b.edtf)];
  return one !== null && other !== null && one.earliest === other.earliest && one.latest === other.latest;
}

/** Applies the precision, qualifier and extent columns to the date. */
function refined(value: EnteredDate, cells: DateCells, notes: readonly string[]): RowDate {
  const wanted = precisionOf(cells.precision);
  if (wanted === null)
    return {
      ok: false,
      field: 'precision',
      message: `${notKnown(cells.precision, 'date precision')} Use a precision such as day, month or year.`,
    };
  const edtf = wanted === undefined ? value.edtf : coarser(value.edtf, wanted);
  const qualifier = wordOf(QUALIFIERS, cells.qualifier);
  const extent = wordOf(EXTENTS, cells.extent);
  const ignored = [
    ...(qualifier === null ? [`${notKnown(cells.qualifier, 'date qualifier')} The value was ignored.`] : []),
    ...(extent === null ? [`${notKnown(cells.extent, 'date extent')} The value was ignored.`] : []),
  ];
  const isSpan = value.edtf.includes('/');
  const date = {
    edtf,
    qualifier: qualifier ?? value.qualifier,
    extent: extent ?? (edtf === value.edtf || isSpan ? value.extent : 'within'),
  };
  return previewDate(date)
    ? { ok: true, value: date, notes: [...notes, ...ignored] }
    : { ok: false, field: 'precision', message: 'This precision does not match the date. Change one of the two.' };
}
