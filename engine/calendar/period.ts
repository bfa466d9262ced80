/**
 * Named calendar periods (a day, an ISO week, a season, a century …). Computes their first and last day, their neighbors, the period that
 * contains a day, and the nearest recurring period. Winter begins in December and belongs to the year in which it begins.
 */
import type { Granularity } from '../model/timex';
import { addDays, addMonths, type CalendarDay, dayNumber, weekday } from './day';

interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

export function isoWeek(day: CalendarDay): IsoWeek {
  const thursday = addDays(day, 4 - weekday(day));
  const firstDay = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - firstDay) / 7) + 1 };
}

export const mondayOf = (day: CalendarDay): CalendarDay => addDays(day, 1 - weekday(day));

export const mondayOfWeek = ({ year, week }: IsoWeek): CalendarDay => addDays(mondayOf({ year, month: 1, day: 4 }), (week - 1) * 7);

/** Returns the latest such weekday on or before the day. */
export const weekdayOnOrBefore = (day: CalendarDay, isoWeekday: number): CalendarDay =>
  addDays(day, -((weekday(day) - isoWeekday + 7) % 7));

/** Returns the next such weekday on or after the day. */
export const weekdayOnOrAfter = (day: CalendarDay, isoWeekday: number): CalendarDay => addDays(day, (isoWeekday - weekday(day) + 7) % 7);

/** Returns the n-th such weekday of a month, −1 for the last. A fifth one may be in the next month. */
export function nthWeekday(year: number, month: number, isoWeekday: number, nth: number): CalendarDay {
  const first = { year, month, day: 1 };
  return nth < 0
    ? weekdayOnOrBefore(addDays(addMonths(first, 1), -1), isoWeekday)
    : addDays(weekdayOnOrAfter(first, isoWeekday), (nth - 1) * 7);
}

export type Period =
  | { readonly unit: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly unit: 'week' | 'weekend'; readonly year: number; readonly week: number }
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly unit: 'half'; readonly year: number; readonly half: number }
  /** `season`: 21 spring, 22 summer, 23 autumn, 24 winter */
  | { readonly unit: 'season'; readonly year: number; readonly season: number }
  | { readonly unit: 'year'; readonly year: number }
  /** `decade` 199 is 1990–1999 */
  | { readonly unit: 'decade'; readonly decade: number }
  /** `century` 19 is 1801–1900 */
  | { readonly unit: 'century'; readonly century: number };

export type PeriodUnit = Period['unit'];

/** Ranks of the units, from fine to coarse. */
export const UNIT_RANKS: Readonly<Record<PeriodUnit, number>> = {
  day: 0,
  weekend: 1,
  week: 1,
  month: 2,
  quarter: 3,
  season: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
};

export interface DayRange {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

const months = (year: number, month: number, count: number): DayRange => {
  const first = { year, month, day: 1 };
  return { first, last: addDays(addMonths(first, count), -1) };
};

/** Returns the first and last day of the period. */
export function periodDays(period: Period): DayRange {
  switch (period.unit) {
    case 'day': {
      const day = { year: period.year, month: period.month, day: period.day };
      return { first: day, last: day };
    }
    case 'week':
    case 'weekend': {
      const monday = mondayOfWeek(period);
      return { first: period.unit === 'week' ? monday : addDays(monday, 5), last: addDays(monday, 6) };
    }
    case 'month':
      return months(period.year, period.month, 1);
    case 'quarter':
      return months(period.year, period.quarter * 3 - 2, 3);
    case 'half':
      return months(period.year, period.half * 6 - 5, 6);
    case 'season':
      return months(period.year, (period.season - 20) * 3, 3);
    case 'year':
      return months(period.year, 1, 12);
    case 'decade':
      return months(period.decade * 10, 1, 120);
    case 'century':
      return months(period.century * 100 - 99, 1, 1200);
  }
}

/** Returns the period of this unit that contains the day. */
export function periodOf(day: CalendarDay, unit: PeriodUnit): Period {
  switch (unit) {
    case 'day':
      return { unit, year: day.year, month: day.month, day: day.day };
    case 'week':
    case 'weekend':
      return { unit, ...isoWeek(day) };
    case 'month':
      return { unit, year: day.year, month: day.month };
    case 'quarter':
      return { unit, year: day.year, quarter: Math.ceil(day.month / 3) };
    case 'half':
      return { unit, year: day.year, half: Math.ceil(day.month / 6) };
    case 'season':
      return day.month < 3 ? { unit, year: day.year - 1, season: 24 } : { unit, year: day.year, season: 20 + Math.floor(day.month / 3) };
    case 'year':
      return { unit, year: day.year };
    case 'decade':
      return { unit, decade: Math.floor(day.year / 10) };
    case 'century':
      return { unit, century: Math.floor((day.year + 99) / 100) };
  }
}

/** Months in one unit. */
export const MONTHS_OF = { month: 1, quarter: 3, half: 6, season: 3, year: 12, decade: 120, century: 1200 } as const;

/** Returns the period `count` units later (earlier if negative). */
export function shiftPeriod(period: Period, count: number): Period {
  const { first } = periodDays(period);
  switch (period.unit) {
    case 'day':
      return periodOf(addDays(first, count), 'day');
    case 'week':
    case 'weekend':
      return periodOf(addDays(first, count * 7), period.unit);
    default:
      return periodOf(addMonths(first, count * MONTHS_OF[period.unit]), period.unit);
  }
}

/** Whether four digits can write the period's years, including years before our era. Texts date no event outside this range. */
export function isWritable(period: Period): boolean {
  const { first, last } = periodDays(period);
  return first.year >= -9998 && last.year <= 9999;
}

/** Whether a period at this distance from the day fits the direction. */
const FITS = {
  past: (gap: number) => gap <= 0,
  future: (gap: number) => gap >= 0,
  before: (gap: number) => gap < 0,
  after: (gap: number) => gap > 0,
  nearest: () => true,
};

/**
 * `past`/`future`: the last period that has begun, the next one that has not ended. `before`/`after`: strictly before or after the period
 * with the day. `nearest`: the smallest distance in days.
 */
export type Direction = keyof typeof FITS;

/** Days between the day and the period; 0 inside it, negative when the period is over. */
function distance(period: Period, day: CalendarDay): number {
  const { first, last } = periodDays(period);
  const here = dayNumber(day);
  if (dayNumber(last) < here) return dayNumber(last) - here;
  return Math.max(0, dayNumber(first) - here);
}

/** Tries the year of the day and its neighbors; `make` returns null for a year that lacks the period (29 February). */
export function nearestPeriod(make: (year: number) => Period | null, day: CalendarDay, direction: Direction): Period | null {
  let best: Period | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (let year = day.year - 4; year <= day.year + 4; year += 1) {
    const period = make(year);
    if (period === null) continue;
    const gap = distance(period, day);
    if (FITS[direction](gap) && Math.abs(gap) < bestGap) {
      best = period;
      bestGap = Math.abs(gap);
    }
  }
  return best;
}

/** Notation of a duration of one unit: prefix `P` or `PT`, multiplier, sign. */
export const DURATION_SIGNS: Readonly<Record<Granularity, readonly ['P' | 'PT', number, string]>> = {
  second: ['PT', 1, 'S'],
  minute: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  'part-of-day': ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  weekend: ['P', 1, 'WE'],
  week: ['P', 1, 'W'],
  fortnight: ['P', 2, 'W'],
  month: ['P', 1, 'M'],
  quarter: ['P', 1, 'Q'],
  season: ['P', 1, 'SE'],
  half: ['P', 6, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
};
