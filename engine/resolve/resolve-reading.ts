/** Resolves a reading in its context to a calendar moment, or null if it dates nothing. */
import { addDays, compareDays, formatDay } from '../calendar/day';
import { holidayDay, holidayLength } from '../calendar/holiday';
import { nearestPeriod, type Period, periodDays, periodOf, shiftPeriod, weekdayOnOrAfter, weekdayOnOrBefore } from '../calendar/period';
import type { CalendarFields, Granularity, Reading } from '../model/timex';
import type { Moment, Surroundings } from './moment';
import { absolutePeriod, clockOf, referenceDay, resolvePartial } from './resolve-partial';
import { resolveRelative } from './resolve-relative';

/** Maximum number of years in the future for a two-digit year. In the past tense, none is in the future. */
const SHORT_YEAR_AHEAD = 15;

/** Expands a two-digit year to the latest match that is not far after the time of the text. */
function withCentury(fields: CalendarFields, around: Surroundings): CalendarFields {
  if (fields.shortYear === undefined || fields.year === undefined) return fields;
  const latest = referenceDay(around).year + (around.tense === 'past' ? 0 : SHORT_YEAR_AHEAD);
  return { ...fields, year: latest - ((((latest - fields.year) % 100) + 100) % 100) };
}

function resolveHoliday(reading: Reading & { kind: 'holiday' }, around: Surroundings): Moment | null {
  const make = (year: number): Period | null => {
    const day = holidayDay(reading.name, year);
    return day === null ? null : periodOf(day, 'day');
  };
  const year =
    reading.year ??
    around.carriedYear ??
    (around.narrative && around.last !== null && 'year' in around.last.period ? around.last.period.year : null);
  const stated = reading.direction === 'past' ? 'before' : reading.direction === 'future' ? 'after' : null;
  const direction = stated ?? (around.tense === 'past' || around.tense === 'future' ? around.tense : 'nearest');
  const lengthOf = (from: Period): number => holidayLength(reading.name, periodDays(from).first);
  const near = (): Period | null => {
    const begun = direction === 'future' && stated === null ? nearestPeriod(make, around.dct, 'past') : null;
    // "they will meet during Ramadan", in its first week
    const goesOn = begun !== null && compareDays(addDays(periodDays(begun).first, lengthOf(begun) - 1), around.dct) >= 0;
    return goesOn ? begun : nearestPeriod(make, around.dct, direction);
  };
  const period = year === null || stated !== null ? near() : make(year);
  const clock = reading.fields === undefined ? undefined : clockOf(reading.fields);
  if (period === null) return null;
  const { first } = periodDays(period);
  const length = lengthOf(period);
  const until = length === 1 ? {} : { until: periodOf(addDays(first, length - 1), 'day') };
  return { period, ...until, clock, anchor: 'holiday', anchorDate: formatDay(around.dct) };
}

const HOURS_OF_DAY = 24;
const STRETCH_UNITS: Readonly<Partial<Record<Granularity, readonly ['day' | 'month' | 'year', number]>>> = {
  day: ['day', 1],
  week: ['day', 7],
  fortnight: ['day', 14],
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['year', 1],
  decade: ['year', 10],
};

/** "The past five years" ends and "the next three days" begins on the day of speaking. A vague amount has no bounds. */
function resolveStretch(reading: Reading & { kind: 'duration' }, around: Surroundings): Moment | null {
  const [unit, size] = reading.unit === 'hour' ? (['day', 1 / HOURS_OF_DAY] as const) : (STRETCH_UNITS[reading.unit] ?? []);
  if (reading.position === undefined || reading.amount === undefined || unit === undefined || size === undefined) return null;
  const count = reading.unit === 'hour' ? Math.ceil(reading.amount * size) : Math.round(reading.amount * size);
  const here = periodOf(around.dct, unit);
  const there = shiftPeriod(here, reading.position === 'ending' ? -count : count);
  const [period, until] = reading.position === 'ending' ? [there, here] : [here, there];
  return { period, until, anchor: 'dct', anchorDate: formatDay(around.dct) };
}

/** "The first ten months of 2015" and "the last week of August" are the days at that end of the date. */
function resolvePartOf(reading: Reading & { kind: 'duration' }, base: Moment | null): Moment | null {
  const [unit, size] = STRETCH_UNITS[reading.unit] ?? [];
  if (base === null || reading.amount === undefined || unit === undefined || size === undefined) return null;
  const count = Math.round(reading.amount * size) - 1;
  const ending = reading.position === 'ending';
  const { first } = periodDays(base.period);
  const { last } = periodDays(base.until ?? base.period);
  const near = periodOf(ending ? last : first, unit);
  const far = shiftPeriod(near, ending ? -count : count);
  const { anchor, anchorDate } = base;
  return { period: ending ? far : near, ...(count === 0 ? {} : { until: ending ? near : far }), anchor, anchorDate };
}

/** "closed it on 12/08/2024", reported in August: chooses the digit order that agrees with the tense, if only one does. */
function inOrder({ fields, reversed }: Reading & { kind: 'absolute' }, around: Surroundings): Period | null {
  const period = absolutePeriod(withCentury(fields, around));
  const other = reversed === undefined ? null : absolutePeriod(withCentury(reversed, around));
  if (period === null || other === null || !around.dctKnown) return period;
  const fits = (one: Period): boolean => {
    const away = compareDays(periodDays(one).first, around.dct);
    return around.tense === 'past' ? away <= 0 : around.tense !== 'future' || away >= 0;
  };
  return !fits(period) && fits(other) ? other : period;
}

export function resolveReading(reading: Reading, around: Surroundings): Moment | null {
  switch (reading.kind) {
    case 'absolute': {
      const period = inOrder(reading, around);
      return period === null ? null : { period, clock: clockOf(reading.fields), anchor: 'none' };
    }
    case 'partial':
      return resolvePartial(reading, around);
    case 'relative':
      return resolveRelative(reading, around, reading.base === undefined ? null : resolveReading(reading.base, around));
    case 'holiday':
      return resolveHoliday(reading, around);
    case 'range':
      return resolveRange(reading, around);
    case 'duration':
      return reading.base === undefined ? resolveStretch(reading, around) : resolvePartOf(reading, resolveReading(reading.base, around));
    case 'same':
      return around.last === null
        ? null
        : { ...around.last, anchor: 'last-mentioned', anchorDate: formatDay(periodDays(around.last.period).first) };
    case 'set':
    case 'vague':
      return null;
  }
}

const weekdayOf = (reading: Reading): number | undefined =>
  reading.kind === 'partial' && reading.fields.month === undefined ? reading.fields.weekday : undefined;

/** "From Monday to Wednesday" begins with the next Monday for a future verb; otherwise, it ends with the last Wednesday. */
function weekdayRange(reading: Reading & { kind: 'range' }, first: number, second: number, around: Surroundings): Moment | null {
  const ahead = around.tense === 'future';
  if (around.tense === 'present' && !around.narrative) {
    const begun = weekdayOnOrBefore(around.dct, first);
    const until = weekdayOnOrAfter(begun, second);
    if (compareDays(around.dct, until) <= 0)
      return { period: periodOf(begun, 'day'), until: periodOf(until, 'day'), anchor: 'dct', anchorDate: formatDay(around.dct) };
  }
  const resolved = resolveReading(ahead ? reading.from : reading.to, around);
  if (resolved === null) return null;
  const day = periodDays(resolved.period).first;
  return ahead
    ? { ...resolved, until: periodOf(weekdayOnOrAfter(day, second), 'day') }
    : { ...resolved, period: periodOf(weekdayOnOrBefore(day, first), 'day'), until: resolved.period };
}

function resolveRange(reading: Reading & { kind: 'range' }, around: Surroundings): Moment | null {
  const [first, second] = [weekdayOf(reading.from), weekdayOf(reading.to)];
  if (first !== undefined && second !== undefined && first !== second) {
    return weekdayRange(reading, first, second, around);
  }
  const from = resolveReading(reading.from, around);
  const to = resolveReading(reading.to, from === null ? around : { ...around, ...yearOf(reading.from, reading.to, from) });
  if (from === null || to === null) return null;
  return { ...from, until: to.until ?? to.period, ...(to.anchor === 'dct' ? { anchor: to.anchor, anchorDate: to.anchorDate } : {}) };
}

/** The end of a range without a year has the year of its beginning. If its month is earlier, it has the next year. */
function yearOf(from: Reading, to: Reading, start: Moment): Partial<Surroundings> {
  if (to.kind !== 'partial' || to.fields.month === undefined || !('year' in start.period)) return {};
  if (from.kind !== 'absolute' && from.kind !== 'partial') return {};
  const crosses = to.fields.month < (from.fields.month ?? 0);
  return { carriedYear: start.period.year + (crosses ? 1 : 0) };
}
