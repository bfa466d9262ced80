/** A cell → a date that says no more than the cell does, or a sentence about why it cannot. A half date stays half: "2004-06" is a month. */
import { EMPTY_DATE, readDateEntry } from '@/domain/dates/date-entry';
import { parseEdtf } from '@/engine/index';
import { dateOfWords } from './date-of-words';
import { type DateOptions, entered, type ReadDate, unreadable } from './date-reading';
import { dayOfSerial } from './day-of-serial';
import { numericDate } from './numeric-date';

const MAX_LENGTH = 120;
const TIME = /^(.*\d)(?:[T ]\s*(\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d|[A-Z]{3,4}|[ap]\.?m\.?)?)$/i;
/** spring to winter as EDTF writes them, and as others write two years */
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
  if (parseEdtf(text)) return entered(text, SEASON.test(text) ? `“${text}” was read as a season, not as two years.` : null);
  return (
    numericDate(text, options.dayOrder) ??
    spreadsheetDay(text, options) ??
    calendarYear(text) ??
    shapedLikeDate(text) ??
    dateOfWords(text, (part) => readDate(part, options))
  );
}

function spreadsheetDay(text: string, { serials }: DateOptions): ReadDate | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null;
  if (!serials) return unreadable(`“${text}” is not a date. If it is an Excel date, select Change columns, then “Convert Excel dates”.`);
  const day = dayOfSerial(Number(text.replace(',', '.')));
  return day === null ? unreadable(`“${text}” is not a valid Excel date. Enter a date like 2024-01-09.`) : entered(day);
}

/** "44 BC", "-44", "Y-17E7", and years that no calendar here holds. */
function calendarYear(text: string): ReadDate | null {
  if (/^Y-?\d/i.test(text) || /^[+-]?\d{5,}(?:-\d|$)/.test(text) || /^\d{9,}/.test(text))
    return unreadable('Years can have at most four digits. Enter a date like 2024-01-09.');
  const short = /^-(\d{1,3})$/.exec(text)?.[1];
  if (short !== undefined) return entered(`-${short.padStart(4, '0')}`);
  if (!/^\d{1,4} ?(?:BCE?|B\.C\.(?:E\.)?)$/i.test(text)) return null;
  const read = readDateEntry({ ...EMPTY_DATE, year: text.replaceAll('.', '') });
  return read.ok ? { ok: true, value: read.value, note: null } : unreadable(read.message);
}

/** What has the form of a date and is none. */
function shapedLikeDate(text: string): ReadDate | null {
  const parts = text.split('/');
  if (parts.length === 2 && parts.every((part) => part === '..' || parseEdtf(part)))
    return unreadable(`“${text}” ends before it starts. Enter a range like 2024-01-09/2024-01-12.`);
  const [, year, month, day] = /^(-?\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return null;
  if (year === '-0000') return unreadable('The year −0000 does not exist. Enter 0000 for 1 BC.');
  if (Number(month) < 1 || Number(month) > 12) return unreadable(`Month ${month} does not exist. Enter a month from 01 to 12.`);
  return unreadable(`${year}-${month} has no day ${day}. Enter a date like 2024-01-09.`);
}
