/** Formats a moment as a TIMEX3 value, and the points that TIMEX3 writes as beginPoint, endPoint and an empty tag. */
import { type CalendarDay, compareDays, dayNumber, formatDay, formatMonth, formatYear } from '../calendar/day';
import { DURATION_SIGNS, MONTHS_OF, type Period, type PeriodUnit, periodDays, periodOf, UNIT_RANKS } from '../calendar/period';
import type { TimexPoints } from '../model/resolved-date';
import type { Reading, Timex, TimexValue } from '../model/timex';
import type { Moment, Surroundings } from './moment';

/** TIMEX3 letters of the seasons. */
const SEASON_SIGNS: Readonly<Record<number, string>> = { 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' };

const two = (value: number): string => String(value).padStart(2, '0');
const yearSign = (year: number): string => (year <= 0 ? `BC${String(1 - year).padStart(4, '0')}` : formatYear(year));

function periodValue(period: Period): string {
  switch (period.unit) {
    case 'day':
      return period.year <= 0 ? `${yearSign(period.year)}-${two(period.month)}-${two(period.day)}` : formatDay(period);
    case 'week':
      return `${yearSign(period.year)}-W${two(period.week)}`;
    case 'weekend':
      return `${yearSign(period.year)}-W${two(period.week)}-WE`;
    case 'month':
      return period.year <= 0 ? `${yearSign(period.year)}-${two(period.month)}` : formatMonth(period.year, period.month);
    case 'quarter':
      return `${yearSign(period.year)}-Q${period.quarter}`;
    case 'half':
      return `${yearSign(period.year)}-H${period.half}`;
    case 'season':
      return `${yearSign(period.year)}-${SEASON_SIGNS[period.season] ?? 'XX'}`;
    case 'year':
      return yearSign(period.year);
    case 'decade':
      return period.decade < 0 ? yearSign(period.decade * 10) : String(period.decade).padStart(3, '0');
    case 'century':
      return period.century < 1 ? `BC${two(-period.century)}` : two(period.century - 1);
  }
}

function clockSign({ hour, minute, zone, partOfDay }: NonNullable<Moment['clock']>): string {
  if (hour !== undefined) return `T${two(hour)}${hour === 24 && minute === undefined ? ':00' : `:${two(minute ?? 0)}`}${zone ?? ''}`;
  return partOfDay === undefined ? '' : `T${partOfDay}`;
}

function durationValue(reading: Reading & { kind: 'duration' }): string {
  const [prefix, factor, sign] = DURATION_SIGNS[reading.unit];
  if (reading.amount === undefined) return `${prefix}X${reading.unit === 'decade' ? 'E' : reading.unit === 'century' ? 'C' : sign}`;
  const amount = Number((reading.amount * factor).toFixed(4));
  if (Number.isInteger(amount)) return `${prefix}${amount}${sign}`;
  const whole = Math.floor(amount);
  const smaller: Readonly<Record<string, string>> = { PTH: `PT${whole}H30M`, PTM: `PT${whole}M30S`, PY: `P${whole}Y6M` };
  const value = amount - whole === 0.5 ? smaller[prefix + sign]?.replace(/(P|PT)0[A-Z]/, '$1') : undefined;
  return value ?? `${prefix}${amount}${sign}`;
}

/** A winter without a year is written with the year in which it ends, which includes most of it. */
function writtenPeriod(period: Period, { reading }: Timex): Period {
  const isWinter = period.unit === 'season' && period.season === 24;
  return isWinter && reading.kind !== 'absolute' ? { ...period, year: period.year + 1 } : period;
}

/** The parts of a day that a longer period leaves unknown. */
const UNKNOWN_PARTS: Readonly<Partial<Record<PeriodUnit, string>>> = { day: '', weekend: '', week: '-X', month: '-XX', year: '-XX-XX' };

function dayOf(period: Period | undefined): string {
  const unknown = period && UNKNOWN_PARTS[period.unit];
  return unknown === undefined || period === undefined ? 'XXXX-XX-XX' : periodValue(period) + unknown;
}

/** A time always has an hour or part of the day; `TXX` is an unknown one ("two hours later"). */
const timeValue = (period: Period | undefined, clock: Moment['clock']): string =>
  `${dayOf(period)}${(clock === undefined ? '' : clockSign(clock)) || 'TXX'}`;

function setValue(reading: Reading & { kind: 'set' }): string {
  if (reading.fields?.weekday !== undefined) return `XXXX-WXX-${reading.fields.weekday}${clockSign(reading.fields)}`;
  if (reading.fields?.month !== undefined)
    return `XXXX-${two(reading.fields.month)}${reading.fields.day === undefined ? '' : `-${two(reading.fields.day)}`}`;
  if (reading.fields?.season !== undefined) return `XXXX-${SEASON_SIGNS[reading.fields.season] ?? 'XX'}`;
  if (reading.fields?.partOfDay !== undefined) return timeValue(undefined, reading.fields);
  if (reading.part !== undefined) return reading.part === 'weekend' ? 'XXXX-WXX-WE' : 'XXXX-WXX-X';
  const [prefix, factor, sign] = DURATION_SIGNS[reading.unit];
  return `${prefix}${reading.amount === undefined ? 'X' : reading.amount * factor}${sign}`;
}

/** Returns the value of the words; `moment` is null if they date nothing or their anchor is unknown. */
export function timexValue(timex: Timex, moment: Moment | null): TimexValue {
  const { reading, type, mod } = timex;
  if (reading.kind === 'duration') return { type, value: durationValue(reading), mod };
  if (reading.kind === 'set') return { type, value: setValue(reading), quant: reading.quant, freq: reading.freq, mod };
  if (reading.kind === 'vague') return { type, value: reading.ref };
  const fields = reading.kind === 'relative' || reading.kind === 'partial' ? reading.fields : undefined;
  if (type === 'TIME') return { type, value: timeValue(moment?.period, moment?.clock ?? fields), mod };
  return { type, value: moment === null ? 'XXXX-XX-XX' : periodValue(writtenPeriod(moment.period, timex)), mod };
}

/** TIMEX3 units that count one calendar unit: a decade is ten years. */
const LENGTHS = { ...DURATION_SIGNS, weekend: DURATION_SIGNS.week, season: ['P', 3, 'M'] } as const;

/** Returns the index of the period among periods of its unit. */
function placeOf(period: Period): number {
  const { first } = periodDays(period);
  if (period.unit === 'day') return dayNumber(first);
  if (period.unit === 'week' || period.unit === 'weekend') return Math.floor((dayNumber(first) + 3) / 7);
  return Math.floor((first.year * 12 + first.month - 1) / MONTHS_OF[period.unit]);
}

/** "1992 through 1995" is `P4Y`, because both ends count. Ends with different units make an unknown length, `PXY`. */
function spanLength(from: Period, until: Period): string {
  const [coarse] = UNIT_RANKS[from.unit] >= UNIT_RANKS[until.unit] ? [from] : [until];
  const [, size, sign] = LENGTHS[coarse.unit];
  return from.unit === until.unit ? `P${(placeOf(until) - placeOf(from) + 1) * size}${sign}` : `PX${sign}`;
}

/** "Since 2019", said in 2024, is `P5Y`; inside the named unit, the length is unknown. */
function lengthSince(from: Period, day: CalendarDay): string {
  const [, size, sign] = LENGTHS[from.unit];
  const count = placeOf(periodOf(day, from.unit)) - placeOf(from);
  return `P${count > 0 ? count * size : 'X'}${sign}`;
}

/** "The past five years" and "recent months" end on the day of speaking; "the next three days" and "coming weeks" begin on it. */
function stretchPoints(position: 'ending' | 'beginning', moment: Moment | null, today: string): TimexPoints {
  if (position === 'ending') return { ...(moment === null ? {} : { begin: periodValue(moment.period) }), end: today };
  return { begin: today, ...(moment?.until === undefined ? {} : { end: periodValue(moment.until) }) };
}

/** Returns null if the text gives no bound. The reference day has the format `YYYY-MM-DD`. */
export function timexPoints(timex: Timex, moment: Moment | null, around: Surroundings): TimexPoints | null {
  const { reading } = timex;
  const today = around.dctKnown && !around.narrative ? periodValue(periodOf(around.dct, 'day')) : null;
  if (reading.kind === 'range') {
    if (moment?.until === undefined || compareDays(periodDays(moment.period).first, periodDays(moment.until).last) > 0) return null;
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
