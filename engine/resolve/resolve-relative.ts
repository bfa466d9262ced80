/** Resolves dates relative to an anchor: "yesterday", "last month", "two weeks later", "October last year", "this weekend". */
import { addDays, addMonths, type CalendarDay, compareDays, formatDay, weekday } from '../calendar/day';
import { formatEdtf } from '../calendar/edtf';
import {
  mondayOf,
  nearestPeriod,
  type Period,
  type PeriodUnit,
  periodDays,
  periodOf,
  shiftPeriod,
  UNIT_RANKS,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../calendar/period';
import type { CalendarFields, Granularity, Reading } from '../model/timex';
import type { AnchorKind, Moment, Surroundings } from './moment';
import { clockOf, nthWeekdayOf, periodInYear } from './resolve-partial';

type Relative = Reading & { kind: 'relative' };

const HOURS_OF_DAY = 24;
const MONTHS_OF_SEASON = 3;

/** "Two years ago": the result has the precision of the unit. Null if the anchor is less precise, to invent no day. */
function counted({ unit, offset }: Pick<Relative, 'unit' | 'offset'>, period: Period): Period | null {
  const { first } = periodDays(period);
  const whole = Number.isInteger(offset);
  switch (unit) {
    case 'day':
      return period.unit === 'day' && whole ? periodOf(addDays(first, offset), 'day') : null;
    case 'week':
    case 'fortnight': {
      if (UNIT_RANKS[period.unit] > 1) return null;
      const days = Math.round(offset * (unit === 'week' ? 7 : 14));
      return periodOf(addDays(first, days), 'week');
    }
    // "24 hours later": a day
    case 'hour':
      return period.unit === 'day' && offset % HOURS_OF_DAY === 0 ? periodOf(addDays(first, offset / HOURS_OF_DAY), 'day') : null;
    case 'month':
      // "in the spring of 1985 and eighteen months later"
      if (period.unit === 'season' && offset % MONTHS_OF_SEASON === 0) return shiftPeriod(period, offset / MONTHS_OF_SEASON);
      return UNIT_RANKS[period.unit] > 2 ? null : periodOf(addMonths({ ...first, day: 1 }, Math.round(offset)), 'month');
    case 'quarter':
      return UNIT_RANKS[period.unit] > 3 ? null : shiftPeriod(periodOf(first, 'quarter'), Math.round(offset));
    case 'year':
      return whole
        ? shiftPeriod(periodOf(first, 'year'), offset)
        : periodOf(addMonths({ ...first, day: 1 }, Math.round(offset * 12)), 'month');
    case 'decade':
    case 'century':
      return shiftPeriod(periodOf(first, 'year'), Math.round(offset * (unit === 'decade' ? 10 : 100)));
    default:
      return null;
  }
}

/** Units in months by which a day or week can be shifted and keep its precision. */
const MONTHS: Readonly<Partial<Record<Granularity, number>>> = { month: 1, year: 12, decade: 120 };

/** "Ten years ago today", "a year ago this week": returns the same day or week that many units away, or null for other words. */
function sameDayAway({ unit, offset, anchor }: Relative, period: Period): Period | null {
  const months = MONTHS[unit];
  const { first } = periodDays(period);
  if (anchor !== 'expression' || offset === 0) return null;
  if (unit === 'week') return periodOf(addDays(first, offset * 7), period.unit);
  const middle = period.unit === 'week' ? addDays(first, 3) : first;
  return months === undefined ? null : periodOf(addMonths(middle, offset * months), period.unit);
}

const isPeriodUnit = (unit: Granularity): unit is PeriodUnit => unit in UNIT_RANKS;

/** Units for which news means the publication's own unit, whatever the last mentioned date. */
const LONG_UNITS: readonly Granularity[] = ['year', 'decade', 'century'];

interface Start {
  readonly period: Period;
  readonly kind: AnchorKind;
  /** the anchor's own reference, if it is not the period */
  readonly date?: string;
}

/** Returns the last mentioned day. In a story, a day in another month or year that the story has left does not count. */
function lastDayFor({ narrative, tense, last, lastDay, lastPastDay }: Surroundings): Moment | null {
  if (!narrative) return tense === 'past' ? (lastPastDay ?? lastDay) : lastDay;
  if (lastDay === null || last === null) return lastDay;
  const [here, day] = [periodDays(last.period), periodDays(lastDay.period).first];
  return compareDays(here.first, day) <= 0 && compareDays(day, periodDays(last.until ?? last.period).last) <= 0 ? lastDay : null;
}

function startOf(reading: Relative, around: Surroundings, base: Moment | null): Start | null {
  if (reading.anchor === 'expression')
    return base === null ? null : { period: base.until ?? base.period, kind: base.anchor, date: base.anchorDate };
  if (reading.unit === 'quarter' && (reading.anchor === 'last-mentioned' || reading.anchor === 'setting') && around.quarter !== null) {
    return { period: around.quarter.period, kind: 'last-mentioned' };
  }
  if (reading.anchor === 'setting' && LONG_UNITS.includes(reading.unit) && !around.narrative) {
    const year = around.quarter === null ? null : periodDays(around.quarter.period).first.year;
    return { period: { unit: 'year', year: year ?? around.dct.year }, kind: year === null ? 'dct' : 'last-mentioned' };
  }
  if (reading.anchor === 'last-mentioned' || reading.anchor === 'setting') {
    const needsDay = reading.unit === 'day' || reading.unit === 'week' || reading.unit === 'fortnight';
    const justNamed = reading.offset === 0 ? around.justNamed : around.namedHere;
    const named = around.narrative && !needsDay ? justNamed : null;
    const last = named ?? (needsDay ? lastDayFor(around) : null) ?? around.last;
    // "founded in 1992. It was sold earlier in the month": a year has no specific month
    const tooLong =
      reading.anchor === 'setting' &&
      !around.narrative &&
      isPeriodUnit(reading.unit) &&
      last !== null &&
      UNIT_RANKS[last.period.unit] > UNIT_RANKS[reading.unit];
    if (last !== null && !tooLong) return { period: last.until ?? last.period, kind: 'last-mentioned' };
    if (reading.offset !== 0 && (around.narrative || reading.offset > 0)) return null;
  }
  return { period: periodOf(around.dct, 'day'), kind: 'dct' };
}

/** "The following March", "the previous summer": returns the next such month or season after the anchor, or the last one before it. */
const namedBeside = (fields: CalendarFields, offset: number, first: CalendarDay, last: CalendarDay): Period | null =>
  nearestPeriod((year) => periodInYear(fields, year), offset < 0 ? first : last, offset < 0 ? 'before' : 'after');

/** Returns the part of the anchored unit that the fields select: "October last year", "Tuesday of last week", "the following Friday". */
function withFields(fields: CalendarFields, unitPeriod: Period, reading: Relative, start: CalendarDay): Period | null {
  if (fields.weekday !== undefined && reading.unit === 'week')
    return periodOf(addDays(mondayOf(periodDays(unitPeriod).first), fields.weekday - 1), 'day');
  if (fields.weekday !== undefined && reading.unit === 'day') {
    const day =
      reading.offset < 0
        ? weekdayOnOrBefore(addDays(start, -1), fields.weekday)
        : weekdayOnOrAfter(addDays(start, Math.min(reading.offset, 1)), fields.weekday);
    return periodOf(day, 'day');
  }
  if (unitPeriod.unit === 'month') {
    if (fields.weekday !== undefined && fields.nth !== undefined) return nthWeekdayOf(unitPeriod, fields.weekday, fields.nth);
    return fields.day === undefined ? unitPeriod : periodInYear({ month: unitPeriod.month, day: fields.day }, unitPeriod.year);
  }
  if (reading.unit === 'year' && unitPeriod.unit === 'year') {
    const underWay = fields.season === 24 && reading.offset === 0 && start.month < 3;
    return periodInYear(fields, unitPeriod.year - (underWay ? 1 : 0)) ?? unitPeriod;
  }
  return unitPeriod;
}

/** "The 1988 period" in a business report is the reported quarter in that year, or the year if there is none. */
function periodUnderReport(year: number, { compared }: Surroundings): Moment {
  const period: Period =
    compared?.period.unit === 'quarter' ? { unit: 'quarter', year, quarter: compared.period.quarter } : { unit: 'year', year };
  return { period, anchor: compared === null ? 'none' : 'last-mentioned' };
}

/** "8% in February, down from 9% a year earlier": the same month; "expelled X in May, and the same day …": an unknown day in it. */
function besideMonth({ unit, offset, anchor, fields }: Relative, { narrative, justNamed }: Surroundings): Period | null {
  const month = justNamed?.period.unit === 'month' && justNamed.until === undefined ? justNamed.period : null;
  if (month === null || narrative || anchor !== 'last-mentioned') return null;
  if (unit === 'day' && offset === 0 && fields === undefined) return month;
  return unit === 'year' && offset === -1 ? shiftPeriod(month, -12) : null;
}

/** "The weekend" in news is the last one that has begun, or the next one with a future verb. */
function weekendByTense({ dct, tense }: Surroundings): Moment {
  const here = periodOf(dct, 'weekend');
  const begun = compareDays(periodDays(here).first, dct) <= 0;
  return { period: begun || tense === 'future' ? here : shiftPeriod(here, -1), anchor: 'dct', anchorDate: formatDay(dct) };
}

/** "He finished it this weekend", reported on a Monday, is the previous weekend. */
function isYetToCome({ unit, offset, anchor }: Relative, weekend: Period, { tense, dct }: Surroundings): boolean {
  const thisWeekend = unit === 'weekend' && offset === 0 && anchor === 'dct' && tense === 'past';
  return thisWeekend && compareDays(periodDays(weekend).first, dct) > 0;
}

/** "They met on the 14th", reported on the 5th, means last month. */
function liesAhead({ unit, offset, fields }: Relative, month: Period, { tense, dct }: Surroundings): boolean {
  if (unit !== 'month' || offset !== 0 || fields?.day === undefined || month.unit !== 'month' || tense !== 'past') return false;
  return month.year === dct.year && month.month === dct.month && fields.day > dct.day;
}

/** "will be sworn in on the 26th", after a day in last month: the next day with that number. */
function nextOfNumber({ unit, offset, fields }: Relative, day: Period, { tense, dct, narrative }: Surroundings): Period {
  const number = unit === 'month' && offset === 0 && fields?.weekday === undefined ? fields?.day : undefined;
  if (number === undefined || narrative || tense !== 'future' || day.unit !== 'day' || compareDays(day, dct) >= 0) return day;
  const month = shiftPeriod(periodOf(dct, 'month'), number < dct.day ? 1 : 0);
  return (month.unit === 'month' ? periodInYear({ month: month.month, day: number }, month.year) : null) ?? day;
}

/** "It starts this Monday", said on a Wednesday, is the next Monday. */
function isOver({ unit, offset, anchor, fields }: Relative, day: Period, { tense, dct }: Surroundings): boolean {
  const thisWeekday = unit === 'week' && offset === 0 && anchor === 'dct' && fields?.weekday !== undefined;
  return thisWeekday && tense === 'future' && day.unit === 'day' && compareDays(day, dct) < 0;
}

/** A week named by a Sunday begins with it; the weekend of a Monday or Tuesday ends with it. */
function besideDay(unit: PeriodUnit, day: CalendarDay): Period {
  if (unit === 'week' && weekday(day) === 7) return periodOf(addDays(day, 1), 'week');
  if (unit === 'weekend' && weekday(day) <= 2) return periodOf(addDays(day, -2), 'weekend');
  return periodOf(day, unit);
}

/** `base` is the moment of the reading's base, for counts from an expression. */
export function resolveRelative(reading: Relative, around: Surroundings, base: Moment | null): Moment | null {
  const start = startOf(reading, around, base);
  if (start === null) return null;
  if (reading.fields?.year !== undefined) return periodUnderReport(reading.fields.year, around);
  if (reading.unit === 'weekend' && (reading.anchor === 'last-mentioned' || reading.anchor === 'setting') && !around.narrative)
    return weekendByTense(around);
  const { first, last } = periodDays(start.period);
  const clock = reading.fields === undefined ? undefined : clockOf(reading.fields);
  const done = (period: Period | null): Moment | null =>
    period === null
      ? null
      : { period, clock, anchor: start.kind, anchorDate: start.date ?? (start.kind === 'none' ? undefined : formatEdtf(start.period)) };
  if (reading.coarse && reading.unit === 'quarter' && reading.anchor === 'dct' && around.quarter !== null)
    return done(shiftPeriod(around.quarter.period, reading.offset + 1));
  if (reading.coarse && reading.unit === 'year' && reading.offset === -1 && reading.anchor !== 'expression' && around.compared !== null) {
    return done(shiftPeriod(around.compared.period, around.compared.period.unit === 'quarter' ? -4 : -1));
  }
  const month = besideMonth(reading, around);
  if (month !== null) return done(month);
  if (reading.coarse || (reading.unit === 'hour' && reading.anchor === 'last-mentioned')) return done(counted(reading, start.period));
  if (reading.offset !== 0 && (reading.fields?.month !== undefined || reading.fields?.season !== undefined) && reading.unit !== 'year')
    return done(namedBeside(reading.fields, reading.offset, first, last));
  const { unit } = reading;
  if (!isPeriodUnit(unit) || UNIT_RANKS[unit] < UNIT_RANKS[start.period.unit]) return null;
  if (reading.anchor === 'expression' && reading.offset === 0 && start.period.unit === 'day') return done(besideDay(unit, first));
  const away = sameDayAway(reading, start.period);
  if (away !== null) return done(away);
  const moved = Number.isInteger(reading.offset) ? shiftPeriod(periodOf(first, unit), reading.offset) : null;
  if (moved === null) return done(null);
  if (reading.fields === undefined) return done(isYetToCome(reading, moved, around) ? shiftPeriod(moved, -1) : moved);
  if (liesAhead(reading, moved, around) && start.kind === 'dct')
    return done(withFields(reading.fields, shiftPeriod(moved, -1), reading, first));
  const picked = withFields(reading.fields, moved, reading, first);
  if (picked === null) return done(null);
  return done(isOver(reading, picked, around) ? shiftPeriod(picked, 7) : nextOfNumber(reading, picked, around));
}
