/** A moment as a TIMEX3 value, the way the TempEval-3 corpora write it. */
import { formatDay, formatMonth, formatYear } from '../calendar/day';
import { DURATION_SIGNS } from '../calendar/duration-signs';
import type { Period } from '../calendar/period';
import type { Reading, Timex, TimexValue } from '../model/timex';
import type { Moment } from './moment';

/** TIMEX3 letters of the seasons. */
const SEASON_SIGNS: Readonly<Record<number, string>> = { 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' };

const two = (value: number): string => String(value).padStart(2, '0');
const yearSign = (year: number): string => (year <= 0 ? `BC${String(1 - year).padStart(4, '0')}` : formatYear(year));

export function periodValue(period: Period): string {
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

/** A winter whose year the words leave out is written with the year that most of it lies in, the one it ends in. */
function writtenPeriod(period: Period, { reading }: Timex): Period {
  const isWinter = period.unit === 'season' && period.season === 24;
  return isWinter && reading.kind !== 'absolute' ? { ...period, year: period.year + 1 } : period;
}

/** The day of a time of day, with X for what is not known of it. */
function dayOf(period: Period | undefined): string {
  switch (period?.unit) {
    case 'day':
    case 'weekend':
      return periodValue(period);
    case 'week':
      return `${periodValue(period)}-X`;
    case 'month':
      return `${periodValue(period)}-XX`;
    case 'year':
      return `${periodValue(period)}-XX-XX`;
    default:
      return 'XXXX-XX-XX';
  }
}

/** A time always has its hour or part of the day; `TXX` stands for one that is not known ("two hours later"). */
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

/** The value of the words; `moment` is null when they date nothing or their anchor is unknown. */
export function timexValue(timex: Timex, moment: Moment | null): TimexValue {
  const { reading, type } = timex;
  const mod = timex.mod === undefined ? {} : { mod: timex.mod };
  if (reading.kind === 'duration') return { type, value: durationValue(reading), ...mod };
  if (reading.kind === 'set') {
    return {
      type,
      value: setValue(reading),
      ...(reading.quant === undefined ? {} : { quant: reading.quant }),
      ...(reading.freq === undefined ? {} : { freq: reading.freq }),
      ...mod,
    };
  }
  if (reading.kind === 'vague') return { type, value: reading.ref };
  const fields = reading.kind === 'relative' || reading.kind === 'partial' ? reading.fields : undefined;
  if (type === 'TIME') return { type, value: timeValue(moment?.period, moment?.clock ?? fields), ...mod };
  return { type, value: moment === null ? 'XXXX-XX-XX' : periodValue(writtenPeriod(moment.period, timex)), ...mod };
}
