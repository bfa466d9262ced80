/** Calendar fields → the period they name. */
import { isValidDay } from '../calendar/day';
import { nthWeekday, type Period, periodOf } from '../calendar/period';
import type { CalendarFields } from '../model/timex';

/** The n-th such weekday of a month, −1 being the last; null when the month has no fifth. */
export function nthWeekdayOf(month: { readonly year: number; readonly month: number }, isoWeekday: number, nth: number): Period | null {
  const day = nthWeekday(month.year, month.month, isoWeekday, nth);
  return day.month === month.month ? periodOf(day, 'day') : null;
}

/** The period that the fields name in a year; null when that year has no such day. */
export function periodInYear(fields: CalendarFields, year: number): Period | null {
  const { month, weekday, nth } = fields;
  if (month !== undefined && weekday !== undefined && nth !== undefined) return nthWeekdayOf({ year, month }, weekday, nth);
  if (fields.month !== undefined && fields.day !== undefined) {
    const day = { year, month: fields.month, day: fields.day };
    return isValidDay(day) ? { unit: 'day', ...day } : null;
  }
  if (fields.month !== undefined) return { unit: 'month', year, month: fields.month };
  if (fields.season !== undefined) return { unit: 'season', year, season: fields.season };
  if (fields.quarter !== undefined) return { unit: 'quarter', year, quarter: fields.quarter };
  if (fields.half !== undefined) return { unit: 'half', year, half: fields.half };
  return null;
}

/** The period of fields that lack nothing; null without a year, decade or century, and for days that do not exist. */
export function absolutePeriod(fields: CalendarFields): Period | null {
  if (fields.decade !== undefined) return { unit: 'decade', decade: fields.decade };
  if (fields.century !== undefined) return { unit: 'century', century: fields.century };
  if (fields.year === undefined) return null;
  if (fields.day !== undefined && fields.month !== undefined && !isValidDay({ year: fields.year, month: fields.month, day: fields.day }))
    return null;
  return periodInYear(fields, fields.year) ?? { unit: 'year', year: fields.year };
}
