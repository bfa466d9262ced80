/**
 * Named stretches of the calendar (a day, an ISO week, a season, a century …): their first and last day, their neighbors,
 * and which of them holds a given day. Winter begins in December and belongs to the year it begins in.
 */
import { addDays, addMonths, type CalendarDay, daysInMonth } from './day';
import { isoWeek, mondayOfWeek } from './week';

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

/** Units from fine to coarse. */
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

const weekend = (monday: CalendarDay): DayRange => ({ first: addDays(monday, 5), last: addDays(monday, 6) });

/** First and last day of the period. */
export function periodDays(period: Period): DayRange {
  switch (period.unit) {
    case 'day': {
      const day = { year: period.year, month: period.month, day: period.day };
      return { first: day, last: day };
    }
    case 'week': {
      const monday = mondayOfWeek(period);
      return { first: monday, last: addDays(monday, 6) };
    }
    case 'weekend':
      return weekend(mondayOfWeek(period));
    case 'month':
      return {
        first: { year: period.year, month: period.month, day: 1 },
        last: { year: period.year, month: period.month, day: daysInMonth(period.year, period.month) },
      };
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

const seasonOf = (day: CalendarDay): Period =>
  day.month < 3
    ? { unit: 'season', year: day.year - 1, season: 24 }
    : { unit: 'season', year: day.year, season: 20 + Math.floor(day.month / 3) };

/** The period of that unit which holds the day. */
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
      return seasonOf(day);
    case 'year':
      return { unit, year: day.year };
    case 'decade':
      return { unit, decade: Math.floor(day.year / 10) };
    case 'century':
      return { unit, century: Math.floor((day.year + 99) / 100) };
  }
}

const MONTHS_OF = { month: 1, quarter: 3, half: 6, season: 3, year: 12, decade: 120, century: 1200 } as const;

/** The period `count` places later (earlier when negative) in the row of periods of its unit. */
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

/** Whether four figures write its years, before our era too: nothing that anyone dated lies beyond. */
export function isWritable(period: Period): boolean {
  const { first, last } = periodDays(period);
  return first.year >= -9998 && last.year <= 9999;
}
