/**
 * Counts events by start, in total and for the filter, in buckets that suit the whole range. Events whose date is coarser than a bucket are
 * not counted, because their bucket is unknown.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { dayNumber, monthNumber } from '@/domain/dates/day-words';
import type { DaySpan, HiddenCount } from '@/domain/timeline/tiles';
import type { HistogramView } from '@/domain/timeline/timeline-view';
import { eventsAsOf } from '../facts/as-of';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { type BucketSize, bucketOf, bucketSize, bucketSpans, stepSpan } from './histogram-units';
import { touching } from './scope/fact-sets';
import type { MonthlyCount } from './scope/monthly-counts';
import { everythingBy, type Scope } from './scope/scope';

/** the maximum number of bars that a screen can display */
const MOST_STRIPS = 200;
/** above this number, events are counted by month */
const MOST_BY_DAY = 50_000;

interface Begun extends Record<string, unknown> {
  /** number of the day or month in which the events start */
  readonly at: number;
  /** number of days or months in which they may have started */
  readonly length: number;
  readonly count: number;
}

interface Counted {
  readonly all: readonly MonthlyCount[];
  readonly shown: readonly MonthlyCount[];
  /** the range of all published events */
  readonly whole: DaySpan;
}

export async function loadHistogram(db: Database, scope: Scope, { all, shown, whole }: Counted): Promise<HistogramView> {
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const size = bucketSize(whole, total > MOST_BY_DAY ? 'months' : 'days');
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
  return rows<Begun>(
    db,
    sql`
      select set.earliest - ${since} as at,
        case when set.latest = set.earliest or events.precision = 'interval' and events.extent = 'throughout' then 1 else set.latest - set.earliest + 1 end as length,
        count(*)::int as count
      from (${touching(scope)}) set join ${eventsAsOf(scope.known)} on events.id = set.event_id
      group by 1, 2
      order by 1, 2`,
  );
}
