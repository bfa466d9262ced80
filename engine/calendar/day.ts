/** Days of the proleptic Gregorian calendar as plain fields, without clock or time zone. Years count astronomically: 0 is 1 BC. */
import type { IsoDay } from '../model/article';
import { memoize } from '../text/memoize';

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097;
/** Day number of 1970-01-01, counted from 0000-03-01. */
const EPOCH_SHIFT = 719_468;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

export const isValidDay = (day: CalendarDay): boolean =>
  Number.isInteger(day.year) && Number.isInteger(day.day) && day.day >= 1 && day.day <= daysInMonth(day.year, day.month);

/** Returns the days since 1970-01-01 (negative before). Years start in March here, so the leap day is the last day of its year. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): CalendarDay {
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const addDays = (day: CalendarDay, count: number): CalendarDay => dayFromNumber(dayNumber(day) + count);

/** Adds whole months. A day beyond the end of the month becomes the month's last day (31 January + 1 = 28 or 29 February). */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const months = day.year * 12 + (day.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

/** Negative when `a` is earlier than `b`, 0 when equal. */
export const compareDays = (a: CalendarDay, b: CalendarDay): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** ISO weekday, 1 Monday … 7 Sunday. */
export function weekday(day: CalendarDay): number {
  const number = dayNumber(day) + 3;
  return number - Math.floor(number / 7) * 7 + 1;
}

/** `YYYY`, with a minus sign and at least four digits for years before 1 BC. */
export const formatYear = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export const formatMonth = (year: number, month: number): string => `${formatYear(year)}-${twoDigits(month)}`;

export const formatDay = (day: CalendarDay): IsoDay => `${formatMonth(day.year, day.month)}-${twoDigits(day.day)}`;

const ISO_DAY = /^(-?\d{4})-(\d\d)-(\d\d)$/;

/** Parses `YYYY-MM-DD`. Returns null for another format or a day that does not exist. */
export const parseDay = memoize((text: IsoDay): CalendarDay | null => {
  const match = ISO_DAY.exec(text);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isValidDay(day) ? day : null;
});
