/** Divides a range of days into periods. Pure. */
import { type SQL, sql } from 'drizzle-orm';
import { storedDay, storedDays } from '@/db/schema/column-types';
import { dayNumber, firstOfMonth, lastOfMonth, monthNumber } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import { PERIOD_UNITS, type PeriodUnit } from '@/domain/timeline/trends';

const MONTHS: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
/** the maximum number of periods that a chart can display; the whole calendar has this many centuries */
const MOST_PERIODS = 150;
/** the maximum number of periods that is easy to read */
const GOOD_PERIODS = 36;

/** Consecutive whole periods that cover a range. */
export interface Frame {
  readonly unit: PeriodUnit;
  readonly span: DaySpan;
  readonly periods: readonly DaySpan[];
}

const countOf = (span: DaySpan, unit: PeriodUnit): number => numberOf(span.to, unit) - numberOf(span.from, unit) + 1;
const numberOf = (day: string, unit: PeriodUnit): number => Math.floor(monthNumber(day) / MONTHS[unit]);

/** The units that produce few enough periods, finest first; decades and centuries only if there are more than two. */
export const unitsOf = (span: DaySpan): readonly PeriodUnit[] =>
  PERIOD_UNITS.filter((unit) => {
    const count = countOf(span, unit);
    return count <= MOST_PERIODS && (MONTHS[unit] <= MONTHS.year || count > 2);
  });

/** Uses the requested unit, or the next coarser one that fits. Without a request, the finest unit that is easy to read. */
export function frameOver(span: DaySpan, asked: PeriodUnit | null): Frame {
  const units = unitsOf(span);
  const easy = units.find((unit) => countOf(span, unit) <= GOOD_PERIODS) ?? units.at(-1);
  const unit = (asked === null ? easy : units.find((one) => MONTHS[one] >= MONTHS[asked])) ?? easy ?? 'century';
  const first = numberOf(span.from, unit);
  const periods = Array.from({ length: countOf(span, unit) }, (_, step) => {
    const month = (first + step) * MONTHS[unit];
    return { from: firstOfMonth(month), to: lastOfMonth(month + MONTHS[unit] - 1) };
  });
  return { unit, span, periods };
}

/**
 * Events with the same first and last period. The database groups them, and the share of each period follows from the sums: an event
 * counts in each period with the share of its days there.
 */
export interface Spread {
  readonly begun: number;
  readonly ended: number;
  /** true: dated to the day, or `throughout` a range of days */
  readonly exact: boolean;
  readonly count: number;
  /** number of events with all days in the frame */
  readonly whole: number;
  /** sum of the share of a single day in each event */
  readonly weight: number;
  /** sums of the weights multiplied by the first and the last day in the frame, in days since 1970-01-01 */
  readonly first: number;
  readonly last: number;
}

/** The columns of a `Spread` to select besides its key. */
export const SPREAD_SUMS = sql.raw(`
  begun, ended, exact, sum(count)::int as count, sum(whole)::int as whole, sum(weight) as weight, sum(first) as first, sum(last) as last`);

/** A subquery that groups a set with the columns of the facts and a column `key`. */
export function spreadOf(set: SQL, { periods, span }: Frame): SQL {
  const bounds = storedDays(periods.map(({ from }, index) => (index === 0 ? span.from : from)));
  return sql`
    select key, exact, width_bucket(first_day, ${bounds}) - 1 as begun, width_bucket(last_day, ${bounds}) - 1 as ended,
      count(*) as count, count(*) filter (where first_day = earliest and last_day = latest) as whole,
      sum(weight) as weight, sum(weight * (first_day - date '1970-01-01')) as first, sum(weight * (last_day - date '1970-01-01')) as last
    from (
      select key, earliest, latest, rank = 0 or rank = 1 and months = 1 as exact, 1 / (latest - earliest + 1)::float8 as weight,
        greatest(earliest, ${storedDay(span.from)}) as first_day, least(latest, ${storedDay(span.to)}) as last_day
      from (${set}) spread_set
    ) dated
    group by 1, 2, 3, 4`;
}

/** The part of a spread in one period: its share, and the number of events that touch the period. */
interface Portion {
  share: number;
  touching: number;
}

/** Calls `add` with the portion of each period that the spread covers. */
export function addPortions(spread: Spread, { periods }: Frame, add: (period: number, portion: Portion) => void): void {
  for (let at = spread.begun; at <= spread.ended; at += 1) {
    const period = periods[at];
    if (period) add(at, { share: shareIn(spread, at, dayNumber(period.from), dayNumber(period.to)), touching: spread.count });
  }
}

/** The sum over the events of: weight × (last day in the period − first day in it + 1). */
function shareIn({ begun, ended, weight, first, last }: Spread, at: number, from: number, to: number): number {
  const until = at === ended ? last : to * weight;
  const since = at === begun ? first : from * weight;
  return until - since + weight;
}

/** Rounds a sum of shares, to remove floating-point errors. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
