/** Resolves dates with a missing field: "Monday", "in October", "Jan. 8", "spring". The tense or an earlier year decides. */
import { addDays, addMonths, type CalendarDay, compareDays, dayNumber, formatDay, isValidDay, weekday } from '../calendar/day';
import { formatEdtf } from '../calendar/edtf';
import {
  type Direction,
  nearestPeriod,
  nthWeekday,
  type Period,
  periodDays,
  periodOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../calendar/period';
import type { CalendarFields, Reading } from '../model/timex';
import type { Moment, Surroundings } from './moment';

/** Returns the n-th such weekday of a month, −1 for the last, or null if the month has no fifth one. */
export function nthWeekdayOf(month: { readonly year: number; readonly month: number }, isoWeekday: number, nth: number): Period | null {
  const day = nthWeekday(month.year, month.month, isoWeekday, nth);
  return day.month === month.month ? periodOf(day, 'day') : null;
}

/** Returns the period for the fields in a year, or null if that year has no such day. */
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

/** Returns the period for complete fields. Returns null without a year, decade or century, and for days that do not exist. */
export function absolutePeriod(fields: CalendarFields): Period | null {
  if (fields.decade !== undefined) return { unit: 'decade', decade: fields.decade };
  if (fields.century !== undefined) return { unit: 'century', century: fields.century };
  if (fields.year === undefined) return null;
  if (fields.day !== undefined && fields.month !== undefined && !isValidDay({ year: fields.year, month: fields.month, day: fields.day }))
    return null;
  return periodInYear(fields, fields.year) ?? { unit: 'year', year: fields.year };
}

/** Usual distance from one date in a narrative to the next, in days. */
const FORWARD_DAYS = 30;

/** Writers rarely omit the year of a day further back than this … */
const FAR_DAYS = 270;
/** … if another such day is this close. An event reported as past is after publication only by the days it took to write. */
const NEAR_DAYS = 60;
const LATE_DAYS = 3;

export function clockOf({ hour, minute, zone, partOfDay }: CalendarFields): Moment['clock'] {
  if (hour === undefined && partOfDay === undefined) return undefined;
  return { hour, minute, zone, partOfDay };
}

/** Returns the reference day for undated days: publication in news, the last date in a narrative. */
export const referenceDay = (around: Surroundings): CalendarDay =>
  around.narrative && around.last !== null ? periodDays(around.last.period).first : around.dct;

function weekdayMoment(fields: CalendarFields, stated: Direction | null, around: Surroundings): Moment {
  const from = around.narrative && around.lastDay !== null ? periodDays(around.lastDay.period).first : around.dct;
  const isoWeekday = fields.weekday ?? 1;
  const ahead = around.tense === 'future' || (around.deadline && around.tense !== 'past');
  const direction = stated ?? (ahead ? 'future' : 'past');
  const days: Readonly<Record<Direction, CalendarDay>> = {
    past: weekdayOnOrBefore(from, isoWeekday),
    nearest: weekdayOnOrBefore(from, isoWeekday),
    before: weekdayOnOrBefore(addDays(from, -1), isoWeekday),
    future: weekdayOnOrAfter(from, isoWeekday),
    after: weekdayOnOrAfter(addDays(from, 1), isoWeekday),
  };
  return { period: periodOf(days[direction], 'day'), clock: clockOf(fields), anchor: 'dct', anchorDate: formatDay(from) };
}

/** Number of months to search for a day with a given weekday. */
const MONTHS_AROUND = 14;

/** "Tuesday the 11th": returns the nearest such day in the verb's direction. */
function dayTogether(isoWeekday: number, dayOfMonth: number, around: Surroundings): Moment | null {
  const from = referenceDay(around);
  const days: CalendarDay[] = [];
  for (let months = -MONTHS_AROUND; months <= MONTHS_AROUND; months += 1) {
    const { year, month } = addMonths({ ...from, day: 1 }, months);
    const day = { year, month, day: dayOfMonth };
    if (!isValidDay(day) || weekday(day) !== isoWeekday) continue;
    const away = dayNumber(day) - dayNumber(from);
    if (around.tense === 'past' ? away <= 0 : around.tense !== 'future' || away >= 0) days.push(day);
  }
  const [nearest] = days.sort((a, b) => Math.abs(dayNumber(a) - dayNumber(from)) - Math.abs(dayNumber(b) - dayNumber(from)));
  return nearest === undefined ? null : { period: periodOf(nearest, 'day'), anchor: 'dct', anchorDate: formatDay(from) };
}

const directionOf = (reading: Reading & { kind: 'partial' }): Direction | null => {
  if (reading.direction === undefined) return null;
  return reading.direction === 'past' ? 'before' : reading.direction === 'future' ? 'after' : 'nearest';
};

function byTense(fields: CalendarFields, around: Surroundings): Direction {
  if (around.deadline && around.tense === 'future') return around.plannedThen ? 'nearest' : 'future';
  if (around.narrative || around.deadline || (fields.weekday !== undefined && fields.nth === undefined)) return 'nearest';
  if ((fields.quarter !== undefined || fields.half !== undefined) && around.tense !== 'past') return 'nearest';
  return around.tense === 'past' ? 'past' : around.tense === 'future' ? 'future' : 'nearest';
}

/** Prefers the close day if the day in the verb's direction is most of a year away. The verb refers to something else then. */
function closeBy(directed: Period, make: (year: number) => Period | null, reference: CalendarDay, near: number): Period {
  const nearest = nearestPeriod(make, reference, 'nearest');
  if (nearest === null) return directed;
  const away = (period: Period): number => Math.abs(dayNumber(periodDays(period).first) - dayNumber(reference));
  return away(nearest) <= near && away(directed) >= FAR_DAYS ? nearest : directed;
}

/** Writers call the previous month "last month" or use its name; "last February" in March is a year ago. */
function notLastMonth(period: Period | null, stated: Direction | null, reference: CalendarDay): Period | null {
  const justOver = period?.unit === 'month' && period.year === reference.year && period.month === reference.month - 1;
  return justOver && stated === 'before' ? { ...period, year: period.year - 1 } : period;
}

/** Resolves the date in a narrative in the year of nearby dates. Otherwise, it is the nearest such period shortly after the last date. */
function inNarrative(fields: CalendarFields, clock: Moment['clock'], { last, storyYear }: Surroundings): Moment | null {
  const inStory = storyYear === null ? null : periodInYear(fields, storyYear);
  if (inStory !== null) return { period: inStory, clock, anchor: 'carried-over', anchorDate: String(storyYear) };
  if (last === null) return null;
  const from = last.until ?? last.period;
  const period =
    from.unit === 'year'
      ? periodInYear(fields, from.year)
      : nearestPeriod((year) => periodInYear(fields, year), addDays(periodDays(from).first, FORWARD_DAYS), 'nearest');
  return period === null ? null : { period, clock, anchor: 'last-mentioned', anchorDate: formatEdtf(from) };
}

export function resolvePartial(reading: Reading & { kind: 'partial' }, around: Surroundings): Moment | null {
  const { fields } = reading;
  const stated = directionOf(reading);
  if (fields.weekday !== undefined && fields.month === undefined && fields.day !== undefined)
    return dayTogether(fields.weekday, fields.day, around);
  if (fields.weekday !== undefined && fields.month === undefined) return weekdayMoment(fields, stated, around);
  const clock = clockOf(fields);
  if (stated === null && around.carriedYear !== null) {
    const carried = periodInYear(fields, around.carriedYear);
    // "was restored in late December", after a January of this year: a past event is not in the future
    const ahead = around.tense === 'past' && around.dctKnown && carried !== null && compareDays(periodDays(carried).first, around.dct) > 0;
    if (carried !== null && !ahead) return { period: carried, clock, anchor: 'carried-over', anchorDate: String(around.carriedYear) };
  }
  const fromNarrative = around.narrative && stated === null ? inNarrative(fields, clock, around) : null;
  if (fromNarrative !== null) return fromNarrative;
  const reference = referenceDay(around);
  const make = (year: number): Period | null => {
    const period = periodInYear(fields, year);
    if (period?.unit !== 'day' || fields.weekday === undefined) return period;
    return weekday(period) === fields.weekday ? period : null;
  };
  const direction = stated ?? byTense(fields, around);
  const directed = nearestPeriod(make, reference, direction) ?? nearestPeriod((year) => periodInYear(fields, year), reference, direction);
  const period =
    stated === null && direction !== 'nearest' && directed?.unit === 'day'
      ? closeBy(
          directed,
          make,
          reference,
          (direction === 'past' && around.openEnded) || (direction === 'future' && around.deadline) ? LATE_DAYS : NEAR_DAYS,
        )
      : notLastMonth(directed, stated, reference);
  return period === null ? null : { period, clock, anchor: around.narrative ? 'last-mentioned' : 'dct', anchorDate: formatDay(reference) };
}
