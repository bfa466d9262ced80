/**
 * How many events begin when, all and those of the filter, in buckets that suit the whole span. An event whose date is coarser than a
 * bucket is in none of them: nobody knows in which it belongs.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { events } from '@/db/schema/events';
import { dayNumber, monthNumber } from '@/domain/day-words';
import type { DaySpan, HiddenCount } from '@/domain/tiles';
import type { HistogramView } from '@/domain/timeline-view';
import { allOf, type Conditions } from './filter-conditions';
import { type BucketSize, bucketOf, bucketSize, bucketSpan, stepSpan } from './histogram-units';

/** a screen shows no more of them apart */
const MOST_STRIPS = 200;

interface Begun extends Record<string, unknown> {
  /** the day or month in which they begin, numbered */
  readonly at: number;
  /** days or months in which they may lie; 0 when their first day is known */
  readonly length: number;
  readonly all: number;
  readonly shown: number;
}

/** `whole` is the span of all published events. */
export async function loadHistogram(db: Database, conditions: Conditions, whole: DaySpan): Promise<HistogramView> {
  const size = bucketSize(whole);
  const found = await countBegun(db, conditions, size);
  const first = bucketOf(size, size.steps === 'days' ? dayNumber(whole.from) : monthNumber(whole.from));
  const last = bucketOf(size, size.steps === 'days' ? dayNumber(whole.to) : monthNumber(whole.to));
  const sums = Array.from({ length: last - first + 1 }, () => ({ all: 0, shown: 0 }));
  const strips = new Map<string, HiddenCount>();
  for (const { at, length, all, shown } of found) {
    const sum = sums[bucketOf(size, at) - first];
    if (length <= size.count && sum) {
      sum.all += all;
      sum.shown += shown;
    } else if (shown > 0) {
      const span = stepSpan(size, at, length);
      strips.set(`${at} ${length}`, { ...span, count: shown });
    }
  }
  const most = [...strips.values()].sort((a, b) => b.count - a.count).slice(0, MOST_STRIPS);
  return {
    unit: size.unit,
    buckets: sums.map((sum, index) => ({ ...bucketSpan(size, first + index), ...sum })),
    strips: most.sort((a, b) => dayNumber(a.from) - dayNumber(b.from) || dayNumber(b.to) - dayNumber(a.to)),
  };
}

function countBegun(db: Database, conditions: Conditions, size: BucketSize): Promise<readonly Begun[]> {
  const step = size.steps === 'days' ? daysSince1970 : monthsSinceYear0;
  const isExact = sql`${events.precision} = 'day' or ${events.precision} = 'interval' and ${events.extent} = 'throughout'`;
  return rows<Begun>(
    db,
    sql`
      select ${step(sql`${events.earliest}`)} as at,
        case when ${isExact} then 0 else ${step(sql`${events.latest}`)} - ${step(sql`${events.earliest}`)} + 1 end as length,
        count(*)::int as all, (count(*) filter (where ${allOf(conditions)}))::int as shown
      from ${events}
      where ${conditions.published}
      group by 1, 2
      order by 1, 2`,
  );
}

const daysSince1970 = (day: SQL): SQL => sql`(${day} - date '1970-01-01')`;
/** PostgreSQL has no year 0: 44 BC is -44 there and -43 here */
const monthsSinceYear0 = (day: SQL): SQL =>
  sql`((extract(year from ${day})::int + (extract(year from ${day}) < 0)::int) * 12 + extract(month from ${day})::int - 1)`;
