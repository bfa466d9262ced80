/** The day of a date as feeds write it, in the zone in which it is written. What is not a date has no day. */
import { isDay } from '@/domain/desk/recognized';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d|:60)?';
/** RFC 822 with the liberties that feeds take: years of two digits, whole names of months, no weekday */
const MAIL = new RegExp(
  `^(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})\\s+([a-z]{3,9})\\.?\\s+(\\d{4}|\\d{2})(?:,?\\s+${TIME}[\\sa-z0-9+:()-]*)?$`,
  'i',
);
/** RFC 3339 */
const ISO = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:[T ]${TIME}(?:\\.\\d+)?\\s*(?:Z|[+-]\\d{2}:?\\d{2}|[A-Z]{3,4})?)?$`, 'i');

/** "Tue, 09 Jan 2024 23:30:00 +1300" → "2024-01-09"; null for "31 Foo 2020 99:99". */
export function dayOfEntry(date: string): string | null {
  const text = date.trim().slice(0, 100);
  const iso = ISO.exec(text)?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const [, day = '', month = '', year = ''] = MAIL.exec(text) ?? [];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const written = `${fullYear(year)}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return number > 0 && isDay(written) ? written : null;
}

/** as RFC 2822 reads years of two digits */
const fullYear = (year: string): string => (year.length === 2 ? `${Number(year) < 50 ? 20 : 19}${year}` : year);
