/**
 * Parses a cell into a date of the same precision, or into an error sentence. A full date has the same forms as in every date field. A partial
 * date stays partial: "2004-06" is a month.
 */
import { EMPTY_DATE, type EnteredDate, readDateEntry } from '@/domain/dates/date-entry';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { type DayOrder, fullYear, readDayText, readFigures } from '@/domain/text/day-text';
import { parseEdtf, type ResolvedDate, tag } from '@/engine/index';

/** two distant reference days; a date with the same result for both is not relative to either */
const READ_ON = ['2001-03-14', '1807-10-05'] as const;
/** remarks that exported dates have, which are not part of the date */
const REMARK = /, (?:(?:day|month|year) not stated|on one of these days|at some time in between)$/i;
const AROUND = /\b(?:in|on|the|at|of|by|before|after|until|about|around|sometime|during|from|to|and)\b|[\s,.;:()?!~[\]–—-]+/gi;
const OPEN_END = /^since (.+)$/i;
const OPEN_START = /^(?:until|up to|till) (.+)$/i;

/** The engine reads the words, as in an article. Relative dates are refused, because a table has no reference day. */
function dateOfWords(text: string, readPart: (text: string) => ReadDate): ReadDate {
  const words = text.replace(REMARK, '');
  const since = OPEN_END.exec(words)?.[1];
  if (since !== undefined) return opened(readPart(since), (edtf) => `${edtf}/..`);
  const until = OPEN_START.exec(words)?.[1];
  if (until !== undefined) return opened(readPart(until), (edtf) => `../${edtf}`);
  const [first, second] = READ_ON.map((day) => wholeDate(words, day));
  if (!first || !second) return unreadable(`“${text}” is not a date. Use 2004, 2004-06, 2004-06-05 or words such as “June 2004”.`);
  if (first.basis === 'relative' || first.edtf !== second.edtf)
    return unreadable(`“${text}” is a relative date. Enter the full date with its year.`);
  return { ok: true, value: toEntered(first, REMARK.exec(text)?.[0] ?? ''), note: null };
}

/** The date, if the words contain exactly one date and nothing else that matters. */
function wholeDate(words: string, readOn: string): ResolvedDate | null {
  const [only, ...others] = tag(words, readOn).filter(({ date }) => date !== null);
  if (!only || others.length > 0) return null;
  return words.replace(only.timex.quote, ' ').replace(AROUND, '') === '' ? only.date : null;
}

/** Converts to the format of the event form. A day has extent `throughout`; for a range, the remark determines the extent. */
function toEntered({ edtf, qualifier, extent, precision }: ResolvedDate, remark: string): EnteredDate {
  if (qualifier === 'by' || qualifier === 'before') return { edtf: `../${edtf.split('/').at(-1)}`, qualifier, extent: 'within' };
  if (qualifier === 'after') return { edtf: `${edtf.split('/')[0]}/..`, qualifier, extent: 'within' };
  if (precision === 'day') return { edtf, qualifier, extent: 'throughout' };
  return { edtf, qualifier, extent: precision === 'interval' && /days|between/.test(remark) ? 'within' : extent };
}

function opened(read: ReadDate, edtfOf: (edtf: string) => string): ReadDate {
  if (!read.ok) return read;
  const edtf = edtfOf(read.value.edtf);
  return parseEdtf(edtf)
    ? { ...read, value: { edtf, qualifier: null, extent: 'throughout' } }
    : unreadable('Use “since” or “until” with a single date, not a range.');
}

/** spreadsheets treat 1900 as a leap year, so serial 60 is a day that did not exist */
const NO_DAY = 60;
const LAST = 2_958_465;

/** Serial 1 is 1 January 1900; fractions are times and are ignored. Null for serial 60 and for dates after the year 9999. */
function dayOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < 1 || day === NO_DAY || day > LAST) return null;
  return dayOf(dayNumber(day < NO_DAY ? '1899-12-31' : '1899-12-30') + day);
}

const MAX_LENGTH = 120;
const TIME = /^(.*\d)(?:[T ]\s*(\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d|[A-Z]{3,4}|[ap]\.?m\.?)?)$/i;
/** EDTF seasons from spring to winter, which may also be ranges of two years */
const SEASON = /^\d{4}-2[1-4]$/;
const OPEN = /^\.{0,2}\/?\.{0,2}$/;

export function readDate(given: string, options: DateOptions): ReadDate {
  const text = given.normalize('NFKC').replaceAll('\u2212', '-').replace(/\s+/g, ' ').trim();
  if (text.length > MAX_LENGTH) return unreadable('This text is too long for a date. Enter a date like 2024-01-09.');
  if (OPEN.test(text)) return unreadable(`“${text}” has no day, month or year. Enter a date like 2024-01-09.`);
  if (/^\d{1,2}:\d\d/.test(text)) return unreadable(`“${text}” is a time of day. Enter a date like 2024-01-09.`);
  const timed = TIME.exec(text);
  if (!timed) return readDay(text, options);
  const [, day = '', hour, minute] = timed;
  if (Number(hour) > 23 || Number(minute) > 59) return unreadable(`The time ${hour}:${minute} does not exist. Enter a time like 14:30.`);
  return readDay(day, options);
}

function readDay(text: string, options: DateOptions): ReadDate {
  if (/^-\d{4}$/.test(text) && parseEdtf(text)) return astronomical(text, text);
  if (parseEdtf(text)) return entered(text, SEASON.test(text) ? `“${text}” was read as a season, not as two years.` : null);
  return (
    dateOfFigures(text, options.dayOrder) ??
    yearAndMonth(text) ??
    fullDay(text) ??
    shortYear(text, options) ??
    uncertainDate(text, options) ??
    spreadsheetDay(text, options) ??
    calendarYear(text) ??
    invalidEdtf(text) ??
    dateOfWords(text, (part) => readDate(part, options))
  );
}

function spreadsheetDay(text: string, { serials }: DateOptions): ReadDate | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null;
  if (!serials) return unreadable(`“${text}” is not a date. If it is an Excel date, select “Change columns”, then “Convert Excel dates”.`);
  const day = dayOfSerial(Number(text.replace(',', '.')));
  return day === null ? unreadable(`“${text}” is not a valid Excel date. Enter a date like 2024-01-09.`) : entered(day);
}

const UNCERTAIN = /^(.*\S) ?(?:\?|\(\?\))$/;

/** "1648?" becomes "about 1648", because a question mark does not say which part is uncertain. */
function uncertainDate(text: string, options: DateOptions): ReadDate | null {
  const certain = UNCERTAIN.exec(text)?.[1];
  if (certain === undefined) return null;
  const read = readDay(certain, options);
  if (!read.ok || !parseEdtf(`${read.value.edtf}~`)) return read.ok ? null : read;
  const about = entered(`${read.value.edtf}~`);
  const note = `“${text}” was read as an approximate date.`;
  return about.ok ? { ...about, note: read.note === null ? note : `${read.note} ${note}` } : about;
}

/** "44 BC", "-44", "Y-17E7", and years outside the supported calendar. */
function calendarYear(text: string): ReadDate | null {
  if (/^Y-?\d/i.test(text) || /^[+-]?\d{5,}(?:-\d|$)/.test(text) || /^\d{9,}/.test(text))
    return unreadable('Years can have at most four digits. Enter a date like 2024-01-09.');
  const short = /^-(\d{1,3})$/.exec(text)?.[1];
  if (short !== undefined) return astronomical(text, `-${short.padStart(4, '0')}`);
  if (!/^\d{1,4} ?(?:BCE?|B\.C\.(?:E\.)?)$/i.test(text)) return null;
  const read = readDateEntry({ ...EMPTY_DATE, year: text.replaceAll('.', '') });
  return read.ok ? { ok: true, value: read.value, note: null } : unreadable(read.message);
}

/** The note shows the year in words, because some programs count −500 as 500 BC. */
function astronomical(text: string, edtf: string): ReadDate {
  const year = 1 - Number(edtf);
  return entered(
    edtf,
    `“${text}” was read as an astronomical year, which is ${year} BC. If you mean ${year - 1} BC, enter “${year - 1} BC”.`,
  );
}

/** Explains a range that ends before it starts, and a year that does not exist. */
function invalidEdtf(text: string): ReadDate | null {
  const parts = text.split('/');
  if (parts.length === 2 && parts.every((part) => part === '..' || parseEdtf(part)))
    return unreadable(`“${text}” ends before it starts. Enter a range like 2024-01-09/2024-01-12.`);
  return text.startsWith('-0000') ? unreadable('The year −0000 does not exist. Enter 0000 for 1 BC.') : null;
}

export interface DateOptions {
  /** null: no order is chosen, and the column does not determine one */
  readonly dayOrder: DayOrder | null;
  readonly serials: boolean;
}

export type ReadDate =
  | { readonly ok: true; readonly value: EnteredDate; readonly note: string | null }
  | { readonly ok: false; readonly message: string };

/** `message`: a sentence for the owner of the table. */
export const unreadable = (message: string): ReadDate => ({ ok: false, message });

function entered(edtf: string, note: string | null = null): ReadDate {
  const read = readDateEntry({ ...EMPTY_DATE, edtf });
  return read.ok ? { ok: true, value: read.value, note } : unreadable(read.message);
}

const PARTS = [
  /^(?<year>-?\d{4})[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<month>\d{1,2})[./-](?<year>\d{4})$/,
];

/** Parses a year and a month in digits, with or without a day. Null if the text has another form. */
function yearAndMonth(text: string): ReadDate | null {
  const { year, month = '', day } = PARTS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups) ?? {};
  if (year === undefined || year === '-0000') return null;
  if (Number(month) < 1 || Number(month) > 12)
    return unreadable(`Month ${month} in “${text}” does not exist. Enter a date like 2024-01-09.`);
  const edtf = [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
  return parseEdtf(edtf)
    ? entered(edtf)
    : unreadable(`Day ${day} in “${text}” does not exist in this month. Enter a date like 2024-01-09.`);
}

/** "17 Nov 2004", "Wednesday, November 17, 2004", "Published: 17.11.2004". */
function fullDay(text: string): ReadDate | null {
  const read = readDayText(text);
  if (read.ok) return entered(read.day);
  return read.isOpen ? unreadable(read.message) : null;
}

/** The order of day, month and year is chosen or detected, never guessed. Null if the text has another form. */
function dateOfFigures(text: string, order: DayOrder | null): ReadDate | null {
  const figures = readFigures(text);
  if (!figures) return null;
  const { days, mark } = figures;
  const [first] = Object.values(days);
  if (first === undefined) return unreadable(`“${text}” does not exist in the calendar. Enter a date like 2024-01-09.`);
  if (order === null && orderOf(text) === 'open')
    return unreadable(`“${text}” is ambiguous. Choose whether the day, month or year comes first.`);
  // with dots the day is first, unless the year can be
  const day = order === null ? first : (days[order] ?? (mark === '.' ? days.dmy : undefined));
  if (day === undefined) return unreadable(`“${text}” does not fit the date order. Choose another order, or enter a date like 2024-01-09.`);
  return entered(day, text.includes(day.slice(0, 4)) ? null : yearNote(text, day.slice(2, 4)));
}

const yearNote = (text: string, year: string): string => `The year ${year} in “${text}” was read as ${fullYear(year)}.`;

/**
 * What one date says about the order: `17/04/2020` starts with the day. `open`: ambiguous; `any`: no difference; null: another form. A year
 * in front needs hyphens, otherwise every `20/04/17` would be ambiguous.
 */
export function orderOf(text: string): DayOrder | 'open' | 'any' | null {
  const figures = readFigures(text);
  if (!figures || figures.mark === '.') return null;
  const days = (['dmy', 'mdy', 'ymd'] as const).flatMap((order) => {
    const day = order === 'ymd' && figures.mark !== '-' ? undefined : figures.days[order];
    return day === undefined ? [] : [{ order, day }];
  });
  const [first, ...others] = days;
  if (!first || (others.length > 0 && others.every(({ day }) => day === first.day))) return 'any';
  return others.length > 0 ? 'open' : first.order;
}

const MONTH_AND_YEAR = /^(\p{L}{3,9}\.?)(?: ?[-/] ?| ?[’'])(\d{4}|\d\d)$/u;
const DAY_AND_SHORT_YEAR = /^(\d{1,2}[-/ ]\p{L}{3,9}\.?)[-/ ’']+(\d\d)$/u;

/** "Mar-21", "Sept/1998" and "5-Mar-21". Null if the text has another form. */
function shortYear(text: string, options: DateOptions): ReadDate | null {
  const [, rest, year] = MONTH_AND_YEAR.exec(text) ?? DAY_AND_SHORT_YEAR.exec(text) ?? [];
  if (rest === undefined || year === undefined) return null;
  const read = readDay(`${rest.replace(/[-/]/, ' ')} ${fullYear(year)}`, options);
  return read.ok && year.length === 2 ? { ...read, note: yearNote(text, year) } : read;
}
