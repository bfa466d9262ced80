/** Formats calendar days and months in English, in UTC and independent of the machine's time zone and locale. */
import { formatDay, formatMonth, dayNumber as numberOf } from '@/engine/calendar/day';

export const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MS_PER_DAY = 86_400_000;
const CALENDAR = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** A calendar day, month or year; months and days count from 1. Years are astronomical: −43 is 44 BC. */
export interface CalendarParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else. */
export function calendarParts(text: string): CalendarParts | null {
  const match = CALENDAR.exec(text);
  if (!match) return null;
  return { year: Number(match[1]), month: match[2] ? Number(match[2]) : null, day: match[3] ? Number(match[3]) : null };
}

export const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

export const monthName = (month: number): string => MONTH_NAMES[month - 1] ?? '';

/** `2024` → "2024", `2024-01` → "January 2024", `2024-01-09` → "9 January 2024"; returns invalid text unchanged. */
export function calendarWords(text: string): string {
  const parts = calendarParts(text);
  if (!parts) return text;
  const { year, month, day } = parts;
  return [day, month === null ? null : monthName(month), yearWords(year)].filter((part) => part !== null).join(' ');
}

/** Formats an ISO 8601 UTC instant to the minute: "5 October 2023, 14:05 UTC". */
export const instantWords = (at: string): string => `${calendarWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;

/** Days since 1970-01-01 of `YYYY-MM-DD`; a month or year counts as its first day. NaN for an invalid date. */
export function dayNumber(text: string): number {
  const parts = calendarParts(text);
  return parts ? numberOf({ year: parts.year, month: parts.month ?? 1, day: parts.day ?? 1 }) : Number.NaN;
}

/** Whether the text is a day of the calendar, as `YYYY-MM-DD`. */
export const isCalendarDay = (text: string): boolean => dayOf(dayNumber(text)) === text;

/** The day `YYYY-MM-DD` of a day number. */
export function dayOf(number: number): string {
  const at = new Date(number * MS_PER_DAY);
  return formatDay({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() });
}

/** Months since the year 0 of a day `YYYY-MM-DD`. */
export function monthNumber(day: string): number {
  const parts = calendarParts(day);
  return parts ? parts.year * 12 + (parts.month ?? 1) - 1 : Number.NaN;
}

export function firstOfMonth(number: number): string {
  const year = Math.floor(number / 12);
  return `${formatMonth(year, number - year * 12 + 1)}-01`;
}

/** The last day of a month number. Avoids computing the next month, which may have a five-digit year. */
export function lastOfMonth(number: number): string {
  const at = new Date(0);
  at.setUTCFullYear(Math.floor(number / 12), number - Math.floor(number / 12) * 12 + 1, 0);
  return dayOf(Math.round(at.getTime() / MS_PER_DAY));
}

/** "Tuesday" for `2024-01-09`. */
export function weekdayWords(day: string): string {
  const number = dayNumber(day);
  return Number.isNaN(number) ? '' : (WEEKDAY_NAMES[(((number + 4) % 7) + 7) % 7] ?? '');
}

interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** Compares by start day: negative when `a` begins earlier, 0 on the same day. */
export const byBeginning = (a: { readonly date: Pick<Days, 'earliest'> }, b: { readonly date: Pick<Days, 'earliest'> }): number =>
  dayNumber(a.date.earliest) - dayNumber(b.date.earliest);

export const lieApart = (one: Days, other: Days): boolean =>
  dayNumber(one.earliest) > dayNumber(other.latest) || dayNumber(one.latest) < dayNumber(other.earliest);
