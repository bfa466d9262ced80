/**
 * Converts between a date form and EDTF. The form contains the known parts of year, month and day, and a qualifier ("about", "by", "early"
 * …). Empty fields mean unknown; nothing is filled in. Handwritten EDTF takes precedence until the fields change. Both always represent the
 * same date, or the fields contain the nearest one they can express.
 */
import { formatYear } from '@/engine/calendar/day';
import { parseEdtf } from '@/engine/calendar/edtf';
import type { Extent, ResolvedDate } from '@/engine/model/resolved-date';
import type { Qualifier } from '@/engine/model/timex';
import { readDayText } from '../text/day-text';
import type { WordedDate } from './date-words';

/** The qualifiers in front of a date. `exact` adds nothing to the fields; `since` is an open end. */
export const HEDGES = ['exact', 'about', 'early', 'mid', 'late', 'by', 'before', 'after', 'since'] as const;
export type Hedge = (typeof HEDGES)[number];

/** The labels of the qualifiers, in the form and in its errors. */
export const HEDGE_LABELS: Readonly<Record<Hedge, string>> = {
  exact: 'exact date or range',
  about: 'about',
  early: 'early in',
  mid: 'in the middle of',
  late: 'late in',
  by: 'by (no later than)',
  before: 'before',
  after: 'after',
  since: 'since (ongoing)',
};

/** The fields of the form. A month is `01`–`12`, or `21`–`24` for spring to winter. */
export const EMPTY_DATE = {
  hedge: 'exact',
  year: '',
  month: '',
  day: '',
  endYear: '',
  endMonth: '',
  endDay: '',
  /** for a range: whether it lasted throughout or happened within */
  extent: 'throughout',
  edtf: '',
  /** the date that initially filled the fields: EDTF, qualifier or "exact", and extent; empty for none */
  filled: '',
};

export type DateEntry = Readonly<typeof EMPTY_DATE>;
export type EnteredDate = Pick<ResolvedDate, 'edtf' | 'qualifier' | 'extent'>;

export interface DateProblem {
  readonly field: keyof DateEntry;
  readonly message: string;
}

const NAMES = Object.keys(EMPTY_DATE) as readonly (keyof DateEntry)[];
const POINTS = ['year', 'month', 'day', 'endYear', 'endMonth', 'endDay'] as const satisfies readonly (keyof DateEntry)[];

type Read<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & DateProblem);

const wrong = (field: keyof DateEntry, message: string): { readonly ok: false } & DateProblem => ({ ok: false, field, message });
const right = <T>(value: T): Read<T> => ({ ok: true, value });

/** Parses the fields, or reports the invalid one. The returned EDTF is a valid calendar date. */
export function readDateEntry(entry: DateEntry): Read<EnteredDate> {
  const hedge = HEDGES.find((known) => known === entry.hedge);
  if (!hedge) return wrong('hedge', 'Choose a value from the list.');
  const extent: Extent = entry.extent === 'within' ? 'within' : 'throughout';
  const before = readFilled(entry.filled);
  const filled = before === null ? EMPTY_DATE : toDateEntry(before);
  if (before !== null && NAMES.every((name) => entry[name] === filled[name])) return right(before);
  const isTyped = POINTS.some((name) => entry[name].trim() !== filled[name]) && POINTS.some((name) => entry[name].trim() !== '');
  if (entry.edtf.trim() !== '' && !isTyped) return readEdtf(entry.edtf.trim(), hedge, extent);
  const start = readPoint(entry.year, entry.month, entry.day, ['year', 'month', 'day']);
  if (!start.ok) return start;
  if (start.value === '') return wrong('year', 'Enter at least the year.');
  const end = readPoint(entry.endYear, entry.endMonth, entry.endDay, ['endYear', 'endMonth', 'endDay']);
  if (!end.ok) return end;
  return end.value === '' || end.value === start.value ? single(start.value, hedge) : range(start.value, end.value, hedge, extent);
}

function readEdtf(edtf: string, hedge: Hedge, extent: Extent): Read<EnteredDate> {
  if (parseEdtf(edtf) === null)
    return wrong('edtf', 'Enter a date like 2023, 2023-10, 2023-10-05, 2023-22 (summer), 199X or 2023-10-05/2023-10-07.');
  return right({ edtf, qualifier: qualifierOf(hedge), extent: edtf.includes('/') ? extent : extentOf(edtf) });
}

const qualifierOf = (hedge: Hedge): Qualifier | null => (hedge === 'exact' || hedge === 'since' ? null : hedge);

/** A day counts as lasting throughout; anything coarser means within. */
const extentOf = (edtf: string): Extent => (/^-?\d{4}-\d\d-\d\d~?$/.test(edtf) ? 'throughout' : 'within');

function single(value: string, hedge: Hedge): Read<EnteredDate> {
  switch (hedge) {
    case 'exact':
      return right({ edtf: value, qualifier: null, extent: extentOf(value) });
    case 'by':
    case 'before':
      return right({ edtf: `../${value}`, qualifier: hedge, extent: 'within' });
    case 'after':
      return right({ edtf: `${value}/..`, qualifier: 'after', extent: 'within' });
    case 'since':
      return right({ edtf: `${value}/..`, qualifier: null, extent: 'throughout' });
    case 'about':
      return right({ edtf: mark(value), qualifier: 'about', extent: extentOf(value) });
    case 'early':
    case 'mid':
    case 'late':
      if (extentOf(value) === 'throughout')
        return wrong('day', `“${HEDGE_LABELS[hedge]}” does not work with a single day. Leave the day empty.`);
      return right({ edtf: mark(value), qualifier: hedge, extent: 'within' });
  }
}

function range(start: string, end: string, hedge: Hedge, extent: Extent): Read<EnteredDate> {
  if (hedge !== 'exact' && hedge !== 'about')
    return wrong(
      'hedge',
      `“${HEDGE_LABELS[hedge]}” does not work with a date range. Leave the end date empty, or choose “${HEDGE_LABELS.exact}” or “about”.`,
    );
  const edtf = hedge === 'about' ? `${mark(start)}/${mark(end)}` : `${start}/${end}`;
  if (parseEdtf(edtf) === null) return wrong('endYear', 'Enter an end date on or after the start date.');
  return right({ edtf, qualifier: hedge === 'about' ? 'about' : null, extent });
}

/** This subset of EDTF has no "about" for decades, so the qualifier is stored separately. */
const mark = (value: string): string => (value.endsWith('X') ? value : `${value}~`);

function readPoint(
  year: string,
  month: string,
  day: string,
  fields: readonly [keyof DateEntry, keyof DateEntry, keyof DateEntry],
): Read<string> {
  const [yearField, monthField, dayField] = fields;
  if (year.trim() === '') {
    if (month.trim() !== '' || day.trim() !== '') return wrong(yearField, 'Enter a year for this month or day.');
    return right('');
  }
  const decade = /^(\d{3})0s$/.exec(year.trim())?.[1];
  if (decade) return month || day ? wrong(monthField, 'A decade cannot have a month. Leave the month empty.') : right(`${decade}X`);
  if (/^\d{1,2}$/.test(year.trim())) return wrong(yearField, `Enter all four digits of the year, or ${Number(year)} AD.`);
  const years = readYear(year.trim());
  const whole = years === null && month.trim() === '' && day.trim() === '' ? readDayText(year) : null;
  if (whole?.ok) return right(whole.day);
  if (whole?.isOpen) return wrong(yearField, whole.message);
  if (years === null) return wrong(yearField, 'Enter the year in digits: 2023, 44 BC, or 1990s for a decade.');
  if (month.trim() === '') return day.trim() === '' ? right(years) : wrong(monthField, 'Enter a month for this day.');
  if (!/^(0[1-9]|1[0-2]|2[1-4])$/.test(month)) return wrong(monthField, 'Choose a month or a season.');
  if (day.trim() === '') return right(`${years}-${month}`);
  if (Number(month) > 12) return wrong(dayField, 'A season cannot have a day. Leave the day empty.');
  if (!/^\d{1,2}$/.test(day.trim())) return wrong(dayField, 'Enter the day in digits.');
  const value = `${years}-${month}-${day.trim().padStart(2, '0')}`;
  return parseEdtf(value) === null ? wrong(dayField, 'This month has no such day. Check the day and the month.') : right(value);
}

/** Astronomical years: 44 BC is −0043. */
function readYear(text: string): string | null {
  const [, digits, bc] = /^(\d{1,4})(?: ?(?:(BCE?)|AD|CE))?$/i.exec(text) ?? [];
  if (digits === undefined) return /^-\d{4}$/.test(text) && parseEdtf(text) !== null ? text : null;
  const year = bc ? 1 - Number(digits) : Number(digits);
  if (Number(digits) === 0) return null;
  return formatYear(year);
}

/** Converts a stored date to fields. If they cannot express it exactly, they hold the nearest date, and its EDTF is set as well. */
export function toDateEntry({ edtf, qualifier, extent }: EnteredDate): DateEntry {
  const [from = '', to] = edtf.replaceAll('~', '').split('/');
  const start = from === '..' ? toPoint(to ?? '') : toPoint(from);
  const end = from === '..' || to === undefined || to === '..' ? toPoint('') : toPoint(to);
  const fields = {
    ...{ ...EMPTY_DATE, ...start, hedge: hedgeOf(edtf, qualifier), extent },
    ...{ endYear: end.year, endMonth: end.month, endDay: end.day },
  };
  const read = readDateEntry(fields);
  const isExact = read.ok && read.value.edtf === edtf && read.value.qualifier === qualifier;
  return { ...fields, edtf: isExact ? '' : edtf, filled: `${edtf} ${qualifier ?? 'exact'} ${extent}` };
}

/** Null if no date filled the fields. The text comes from a form, so it is validated. */
function readFilled(text: string): EnteredDate | null {
  const [edtf = '', word, extent] = text.split(' ');
  const hedge = HEDGES.find((known) => known === word);
  if (parseEdtf(edtf) === null || hedge === undefined || (extent !== 'within' && extent !== 'throughout')) return null;
  return { edtf, qualifier: qualifierOf(hedge), extent };
}

/** The fields for EDTF while it is typed; null while it is invalid. The qualifier comes from the EDTF alone. */
export const fieldsOfEdtf = (edtf: string, extent: Extent): DateEntry | null =>
  parseEdtf(edtf.trim()) === null ? null : { ...toDateEntry({ edtf: edtf.trim(), qualifier: null, extent }), edtf };

function hedgeOf(edtf: string, qualifier: Qualifier | null): Hedge {
  if (qualifier !== null) return qualifier;
  if (edtf.endsWith('/..')) return 'since';
  if (edtf.startsWith('../')) return 'by';
  return edtf.includes('~') ? 'about' : 'exact';
}

function toPoint(text: string): Pick<DateEntry, 'year' | 'month' | 'day'> {
  const decade = /^(\d{3})X$/.exec(text)?.[1];
  if (decade) return { year: `${decade}0s`, month: '', day: '' };
  const [, year, month = '', day = ''] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  return year === undefined ? { year: '', month: '', day: '' } : { year: yearText(Number(year)), month, day: day.replace(/^0/, '') };
}

function yearText(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 100 ? `${year} AD` : String(year);
}

/** The input for `dateWords` and the date drawing; null for invalid EDTF. */
export function previewDate({ edtf, qualifier, extent }: EnteredDate): WordedDate | null {
  const bounds = parseEdtf(edtf);
  return bounds && { edtf, qualifier, extent, earliest: bounds.earliest, latest: bounds.latest, precision: bounds.precision };
}
