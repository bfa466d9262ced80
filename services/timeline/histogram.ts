/**
 * Counts events by start, in total and for the filter, in buckets that suit the whole range. Events with a date coarser than a bucket are
 * omitted, because their bucket is unknown.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { dayNumber, dayOf, firstOfMonth, lastOfMonth, monthNumber } from '@/domain/dates/day-words';
import type { DaySpan, HiddenCount } from '@/domain/timeline/tiles';
import type { HistogramUnit, HistogramView } from '@/domain/timeline/timeline-view';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { countOf, type MonthlyCount, readWhole } from './counts';
import { eventsAsOf } from './facts/projection';
import { everythingBy, type Scope } from './scope';
import { touching } from './sets';

/** the maximum number of bars that a screen can display */
const MOST_STRIPS = 200;
/** above this number, events are counted by month */
const MOST_BY_DAY = 50_000;

interface Begun {
  /** number of the day or month in which the events start */
  readonly at: number;
  /** number of days or months in which they may have started */
  readonly length: number;
  readonly count: number;
}

/** `shown` are the monthly counts of the scope. Null without published events. */
export async function loadHistogram(db: Database, scope: Scope, shown: readonly MonthlyCount[]): Promise<HistogramView | null> {
  const { starts: all, span: whole } = await readWhole(db, scope);
  if (whole === null) return null;
  const size = bucketSize(whole, countOf(all) > MOST_BY_DAY ? 'months' : 'days');
  const byDay = size.steps === 'days';
  const begunOf = (starts: readonly MonthlyCount[]): readonly Begun[] =>
    starts.map(({ month, months, count }) => ({ at: month, length: months, count }));
  const [every, filtered] = byDay
    ? await settleAllOrThrow([countByDay(db, everythingBy(scope)), countByDay(db, scope)])
    : [begunOf(all), begunOf(shown)];
  const number = byDay ? dayNumber : monthNumber;
  const [first, last] = [bucketOf(size, number(whole.from)), bucketOf(size, number(whole.to))];
  const sums = bucketSpans(size, first, last).map((span) => ({ ...span, all: 0, shown: 0 }));
  const add = (begun: readonly Begun[], kind: 'all' | 'shown'): void => {
    for (const { at, length, count } of begun) {
      const sum = sums[bucketOf(size, at) - first];
      if (sum && length <= size.count) sum[kind] += count;
    }
  };
  add(every, 'all');
  add(filtered, 'shown');
  return {
    unit: size.unit,
    buckets: sums,
    strips: stripsOf(filtered, size),
  };
}

function stripsOf(begun: readonly Begun[], size: BucketSize): readonly HiddenCount[] {
  const coarse = begun.filter(({ length }) => length > size.count);
  const most = coarse.sort((a, b) => b.count - a.count).slice(0, MOST_STRIPS);
  return most.sort((a, b) => a.at - b.at || b.length - a.length).map(({ at, length, count }) => ({ ...stepSpan(size, at, length), count }));
}

/** Counts by exact start day, from stored dates that state whether the first day is known. */
function countByDay(db: Database, scope: Scope): Promise<readonly Begun[]> {
  const since: SQL = sql`date '1970-01-01'`;
  return rows<Begun>(db)`
    select set.earliest - ${since} as at,
      case when set.latest = set.earliest or events.precision = 'interval' and events.extent = 'throughout' then 1 else set.latest - set.earliest + 1 end as length,
      count(*)::int as count
    from (${touching(scope)}) set join ${eventsAsOf(scope.known)} on events.id = set.event_id
    group by 1, 2
    order by 1, 2`;
}

const MOST_BUCKETS = 200;
/** 1969-12-29, a Monday, is the first day of week 0 */
const FIRST_MONDAY = -3;

interface Unit {
  readonly unit: HistogramUnit;
  readonly count: number;
}
const OF_DAYS: readonly Unit[] = [
  { unit: 'day', count: 1 },
  { unit: 'week', count: 7 },
];
const OF_MONTHS: readonly Unit[] = [
  { unit: 'month', count: 1 },
  { unit: 'quarter', count: 3 },
  { unit: 'year', count: 12 },
  { unit: 'decade', count: 120 },
];
const CENTURY: Unit = { unit: 'century', count: 1200 };

interface BucketSize extends Unit {
  /** the unit of `count` */
  readonly steps: 'days' | 'months';
}

/**
 * Chooses the bucket size of the histogram, and computes the days of a bucket. Pure. The finest size with at most MOST_BUCKETS buckets;
 * `finest` is the lower limit.
 */
export function bucketSize({ from, to }: DaySpan, finest: BucketSize['steps'] = 'days'): BucketSize {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const short = finest === 'days' ? OF_DAYS.find(({ count }) => days / count <= MOST_BUCKETS) : undefined;
  if (short) return { ...short, steps: 'days' };
  const months = monthNumber(to) - monthNumber(from) + 1;
  return { ...(OF_MONTHS.find(({ count }) => months / count <= MOST_BUCKETS) ?? CENTURY), steps: 'months' };
}

/** Days since 1970-01-01, or months since the year 0 → bucket number. */
export const bucketOf = (size: BucketSize, step: number): number =>
  Math.floor((size.unit === 'week' ? step - FIRST_MONDAY : step) / size.count);

/** The days of buckets `from` to `to`. */
export function bucketSpans(size: BucketSize, from: number, to: number): readonly DaySpan[] {
  const offset = size.unit === 'week' ? FIRST_MONDAY : 0;
  return Array.from({ length: to - from + 1 }, (_, step) => stepSpan(size, (from + step) * size.count + offset, size.count));
}

function stepSpan({ steps }: BucketSize, start: number, length: number): DaySpan {
  if (steps === 'days') return { from: dayOf(start), to: dayOf(start + length - 1) };
  return { from: firstOfMonth(start), to: lastOfMonth(start + length - 1) };
}
