/** Parses the dates with month names that spreadsheets show: "Mar-21", "5-Mar-21", "Mar ’21". */
import { calendarDate, fullYear, type ReadDate } from './numeric-date';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
] as const;
const MONTH_AND_YEAR = /^(\p{L}{3,9})\.?(?: ?[-/] ?| ?[’'])(\d{4}|\d\d)$/u;
const DAY_MONTH_YEAR = /^(\d{1,2})[-/ ](\p{L}{3,9})\.?[-/ ’']+(\d{4}|\d\d)$/u;

/** Null if the text has another form. The note names what a two-digit number was read as. */
export function monthNameDate(text: string): ReadDate | null {
  const [, monthOnly, itsYear] = MONTH_AND_YEAR.exec(text) ?? [];
  const [, day, name = monthOnly, year = itsYear] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (name === undefined || year === undefined) return null;
  const month = monthOf(name);
  if (month === null) return null;
  const read = calendarDate(text, fullYear(year), String(month), day);
  return read.ok && year.length === 2 ? { ...read, note: `The year ${year} in “${text}” was read as ${fullYear(year)}.` } : read;
}

/** 1 to 12; "Sept" is September. */
function monthOf(name: string): number | null {
  const found = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return found < 0 ? null : found + 1;
}
