/**
 * The subset of EDTF (ISO 8601-2) that Dateline writes: years, months, days, decades `199X`, years before our era `-0043`, seasons
 * `YYYY-21` … `YYYY-24`, the suffix `~` for "about", and intervals `A/B`, `../B`, `A/..`. Dateline defines the bounds: winter 2023 ends in
 * February 2024, and `~` does not widen them.
 */
import type { IsoDay } from '../model/article';
import type { Precision } from '../model/resolved-date';
import { type CalendarDay, compareDays, formatDay, formatMonth, formatYear, isValidDay } from './day';
import { type DayRange, type Period, periodDays } from './period';

export interface EdtfDate {
  /** First possible day. For `../B`, whose beginning is unknown, it is the first day of B. */
  readonly earliest: IsoDay;
  /** Last possible day. For `A/..`, whose end is unknown, it is the last day of A. */
  readonly latest: IsoDay;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const DECADE = /^(\d{3})X$/;
const CALENDAR = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

function parsePeriod(text: string): Period | null {
  const decade = DECADE.exec(text);
  if (decade !== null) return { unit: 'decade', decade: Number(decade[1]) };
  const match = CALENDAR.exec(text);
  if (match === null || match[1] === '-0000') return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { unit: 'year', year };
  const month = Number(match[2]);
  if (match[3] !== undefined) {
    const day = Number(match[3]);
    return isValidDay({ year, month, day }) ? { unit: 'day', year, month, day } : null;
  }
  if (month >= 21 && month <= 24) return { unit: 'season', year, season: month };
  return month >= 1 && month <= 12 ? { unit: 'month', year, month } : null;
}

function parsePart(text: string): { readonly period: Period; readonly approximate: boolean } | null {
  const approximate = text.endsWith('~');
  const period = parsePeriod(approximate ? text.slice(0, -1) : text);
  return period === null ? null : { period, approximate };
}

const precisionOf = (period: Period): Precision =>
  period.unit === 'week' || period.unit === 'weekend' || period.unit === 'half' ? 'interval' : period.unit;

/** Derives the precision from an interval's bounds: three whole months from a quarter's beginning are a quarter. */
function intervalPrecision(from: Period, to: Period): Precision {
  if (from.unit === 'month' && to.unit === 'month' && from.year === to.year && from.month % 3 === 1 && to.month === from.month + 2) {
    return 'quarter';
  }
  if (from.unit === 'year' && to.unit === 'year' && to.year - from.year === 99 && from.year % 100 === 1) return 'century';
  return 'interval';
}

function parseInterval(left: string, right: string): EdtfDate | null {
  const from = left === '..' ? null : parsePart(left);
  const to = right === '..' ? null : parsePart(right);
  if ((left !== '..' && from === null) || (right !== '..' && to === null)) return null;
  const first = from ?? to;
  const last = to ?? from;
  if (first === null || last === null) return null;
  const start = periodDays(first.period).first;
  const end = periodDays(last.period).last;
  if (compareDays(start, end) > 0) return null;
  return {
    earliest: formatDay(start),
    latest: formatDay(end),
    precision: from !== null && to !== null ? intervalPrecision(from.period, to.period) : 'interval',
    approximate: Boolean(from?.approximate || to?.approximate),
    openStart: from === null,
    openEnd: to === null,
  };
}

/** Parses one EDTF string in the subset. Returns null for other strings, days that do not exist, and reversed intervals. */
export function parseEdtf(text: string): EdtfDate | null {
  const parts = text.split('/');
  if (parts.length === 2) return parseInterval(parts[0] ?? '', parts[1] ?? '');
  const part = parts.length === 1 ? parsePart(text) : null;
  if (part === null) return null;
  const { first, last } = periodDays(part.period);
  return {
    earliest: formatDay(first),
    latest: formatDay(last),
    precision: precisionOf(part.period),
    approximate: part.approximate,
    openStart: false,
    openEnd: false,
  };
}

const interval = ({ first, last }: DayRange): string => `${formatDay(first)}/${formatDay(last)}`;
const monthInterval = ({ first, last }: DayRange): string =>
  `${formatMonth(first.year, first.month)}/${formatMonth(last.year, last.month)}`;

const yearInterval = ({ first, last }: DayRange, mark: string): string =>
  `${formatYear(first.year)}${mark}/${formatYear(last.year)}${mark}`;

/** Formats a period. Weeks, weekends, quarters, halves, centuries and decades before our era have no notation and become intervals. */
export function formatEdtf(period: Period, approximate = false): string {
  const mark = approximate ? '~' : '';
  switch (period.unit) {
    case 'day':
      return formatDay(period) + mark;
    case 'month':
      return formatMonth(period.year, period.month) + mark;
    case 'season':
      return `${formatYear(period.year)}-${period.season}${mark}`;
    case 'year':
      return formatYear(period.year) + mark;
    case 'decade':
      return period.decade < 0 ? yearInterval(periodDays(period), mark) : `${String(period.decade).padStart(3, '0')}X${mark}`;
    case 'week':
    case 'weekend':
      return approximate ? markBoth(interval(periodDays(period))) : interval(periodDays(period));
    case 'quarter':
    case 'half':
      return approximate ? markBoth(monthInterval(periodDays(period))) : monthInterval(periodDays(period));
    case 'century':
      return yearInterval(periodDays(period), mark);
  }
}

const markBoth = (text: string): string => text.replace('/', '~/').concat('~');

const monthOf = ({ year, month }: CalendarDay): Period => ({ unit: 'month', year, month });

/** EDTF intervals cannot end in a season, so the season's months replace it. */
function formatSeasons(from: Period, to: Period): string {
  const [first, last] = [periodDays(from).first, periodDays(to).last];
  if (from.unit === to.unit && compareDays(first, periodDays(to).first) === 0) return formatEdtf(from);
  return formatEdtfInterval(from.unit === 'season' ? monthOf(first) : from, to.unit === 'season' ? monthOf(last) : to);
}

/** Formats `A/B` from two periods, or `A` if both are the same. In "from 1 to the end of May", days replace the periods. */
export function formatEdtfInterval(from: Period, to: Period): string {
  const [first, last] = [periodDays(from), periodDays(to)];
  if (from.unit === 'season' || to.unit === 'season') return formatSeasons(from, to);
  if (from.unit !== to.unit && compareDays(last.first, first.first) <= 0) return formatDayInterval(first.first, last.last);
  const left = formatEdtf(from).split('/')[0] ?? '';
  const right = formatEdtf(to).split('/').at(-1) ?? '';
  return left === right ? left : `${left}/${right}`;
}

/** Formats `A/B` from two days, or a single day if both are the same. */
export const formatDayInterval = (first: CalendarDay, last: CalendarDay): string =>
  compareDays(first, last) === 0 ? formatDay(first) : interval({ first, last });
