/** Chooses the bucket size of the histogram, and computes the days of a bucket. Pure. */
import { dayNumber, dayOf, firstOfMonth, lastOfMonth, monthNumber } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { HistogramUnit } from '@/domain/timeline/timeline-view';

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

export interface BucketSize extends Unit {
  /** the unit of `count` */
  readonly steps: 'days' | 'months';
}

/** The finest size with at most MOST_BUCKETS buckets; `finest` is the lower limit. */
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

let last: { readonly asked: string; readonly spans: readonly DaySpan[] } | null = null;

/** The days of buckets `from` to `to`. The last result is cached, because all filters of a timeline use the same buckets. */
export function bucketSpans(size: BucketSize, from: number, to: number): readonly DaySpan[] {
  const key = `${size.count} ${size.unit} ${from} ${to}`;
  if (last?.asked !== key) last = { asked: key, spans: Array.from({ length: to - from + 1 }, (_, step) => bucketSpan(size, from + step)) };
  return last.spans;
}

function bucketSpan(size: BucketSize, bucket: number): DaySpan {
  const start = bucket * size.count + (size.unit === 'week' ? FIRST_MONDAY : 0);
  return stepSpan(size, start, size.count);
}

/** The days of `length` steps from `start`. */
export function stepSpan({ steps }: BucketSize, start: number, length: number): DaySpan {
  if (steps === 'days') return { from: dayOf(start), to: dayOf(start + length - 1) };
  return { from: firstOfMonth(start), to: lastOfMonth(start + length - 1) };
}
