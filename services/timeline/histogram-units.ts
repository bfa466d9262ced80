/** The buckets of the histogram: how long they are for a span, and which days one of them has. Pure. */
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
  /** whether the bucket is so many days or so many months long */
  readonly steps: 'days' | 'months';
}

/** The finest that keeps to two hundred buckets, `finest` or coarser. */
export function bucketSize({ from, to }: DaySpan, finest: BucketSize['steps'] = 'days'): BucketSize {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const short = finest === 'days' ? OF_DAYS.find(({ count }) => days / count <= MOST_BUCKETS) : undefined;
  if (short) return { ...short, steps: 'days' };
  const months = monthNumber(to) - monthNumber(from) + 1;
  return { ...(OF_MONTHS.find(({ count }) => months / count <= MOST_BUCKETS) ?? CENTURY), steps: 'months' };
}

/** Days since 1970-01-01 or months since the year 0 → number of the bucket. */
export const bucketOf = (size: BucketSize, step: number): number =>
  Math.floor((size.unit === 'week' ? step - FIRST_MONDAY : step) / size.count);

let last: { readonly asked: string; readonly spans: readonly DaySpan[] } | null = null;

/** The days of each bucket from one to another. The last ones are kept: every filter of a timeline has the same. */
export function bucketSpans(size: BucketSize, from: number, to: number): readonly DaySpan[] {
  const asked = `${size.count} ${size.unit} ${from} ${to}`;
  if (last?.asked !== asked) last = { asked, spans: Array.from({ length: to - from + 1 }, (_, step) => bucketSpan(size, from + step)) };
  return last.spans;
}

function bucketSpan(size: BucketSize, bucket: number): DaySpan {
  const start = bucket * size.count + (size.unit === 'week' ? FIRST_MONDAY : 0);
  return stepSpan(size, start, size.count);
}

/** The days from one step on, so many steps long. */
export function stepSpan({ steps }: BucketSize, start: number, length: number): DaySpan {
  if (steps === 'days') return { from: dayOf(start), to: dayOf(start + length - 1) };
  return { from: firstOfMonth(start), to: lastOfMonth(start + length - 1) };
}
