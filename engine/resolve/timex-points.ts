/** Where a length of time begins and ends, and how long a span between two dates is: what TIMEX3 writes as beginPoint, endPoint and an empty tag. */
import { type CalendarDay, compareDays, dayNumber } from '../calendar/day';
import { DURATION_SIGNS } from '../calendar/duration-signs';
import { type Period, type PeriodUnit, periodDays, periodOf, UNIT_RANKS } from '../calendar/period';
import type { TimexPoints } from '../model/resolved-date';
import type { Timex } from '../model/timex';
import type { Moment, Surroundings } from './moment';
import { periodValue } from './timex-value';

/** How many units a duration writes for one of the calendar: a decade is ten years. */
const LENGTHS: Readonly<Record<PeriodUnit, readonly [size: number, sign: string]>> = {
  day: [1, 'D'],
  weekend: [1, 'W'],
  week: [1, 'W'],
  month: [1, 'M'],
  quarter: [1, 'Q'],
  season: [3, 'M'],
  half: [6, 'M'],
  year: [1, 'Y'],
  decade: [10, 'Y'],
  century: [100, 'Y'],
};

/** Place of the period in the row of periods of its unit. */
function placeOf(period: Period): number {
  const { first } = periodDays(period);
  switch (period.unit) {
    case 'day':
      return dayNumber(first);
    case 'week':
    case 'weekend':
      return Math.floor((dayNumber(first) + 3) / 7);
    case 'month':
      return first.year * 12 + first.month;
    case 'quarter':
    case 'season':
      return Math.floor((first.year * 12 + first.month) / 3);
    case 'half':
      return Math.floor((first.year * 12 + first.month) / 6);
    case 'year':
      return first.year;
    case 'decade':
      return period.decade;
    case 'century':
      return period.century;
  }
}

/** "1992 through 1995" is `P4Y`: both ends count. Ends of different units make a length that nobody counted, `PXY`. */
function spanLength(from: Period, until: Period): string {
  const [coarse] = UNIT_RANKS[from.unit] >= UNIT_RANKS[until.unit] ? [from] : [until];
  const [size, sign] = LENGTHS[coarse.unit];
  return from.unit === until.unit ? `P${(placeOf(until) - placeOf(from) + 1) * size}${sign}` : `PX${sign}`;
}

/** "Since 2019", said in 2024, is `P5Y`; within the unit named the length is unknown. */
function lengthSince(from: Period, day: CalendarDay): string {
  const [size, sign] = LENGTHS[from.unit];
  const count = placeOf(periodOf(day, from.unit)) - placeOf(from);
  return `P${count > 0 ? count * size : 'X'}${sign}`;
}

const inOrder = (from: Period, until: Period): boolean => compareDays(periodDays(from).first, periodDays(until).last) <= 0;

/** "The past five years" and "recent months" end, "the next three days" and "coming weeks" begin on the day of speaking. */
function stretchPoints(position: 'ending' | 'beginning', moment: Moment | null, today: string): TimexPoints {
  if (position === 'ending') return { ...(moment === null ? {} : { begin: periodValue(moment.period) }), end: today };
  return { begin: today, ...(moment?.until === undefined ? {} : { end: periodValue(moment.until) }) };
}

/** Null when the text bounds the expression on neither side. The reference day stands as `YYYY-MM-DD`. */
export function timexPoints(timex: Timex, moment: Moment | null, around: Surroundings): TimexPoints | null {
  const { reading } = timex;
  const today = around.dctKnown && !around.narrative ? periodValue(periodOf(around.dct, 'day')) : null;
  if (reading.kind === 'range') {
    if (moment?.until === undefined || !inOrder(moment.period, moment.until)) return null;
    return { length: spanLength(moment.period, moment.until) };
  }
  if (reading.kind === 'duration') {
    if (DURATION_SIGNS[reading.unit][0] === 'PT') return null;
    if (reading.base !== undefined) {
      return moment === null ? null : { begin: periodValue(moment.period), end: periodValue(moment.until ?? moment.period) };
    }
    return reading.position === undefined || today === null ? null : stretchPoints(reading.position, moment, today);
  }
  const since = timex.openEnded === true && timex.bound === undefined && timex.type === 'DATE';
  if (!since || moment === null || today === null || moment.until !== undefined) return null;
  return compareDays(periodDays(moment.period).first, around.dct) > 0
    ? null
    : { end: today, length: lengthSince(moment.period, around.dct) };
}
