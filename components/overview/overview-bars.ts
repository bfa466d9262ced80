/** Computes the overview histogram: buckets with labels, inexact dates as strips, and year labels. Positions are shares of the width. */
import { calendarParts, calendarWords, dayNumber, dayOf, firstOfMonth, yearWords } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { HistogramUnit, HistogramView } from '@/domain/timeline/timeline-view';

/** Shares of the full width, 0 to 1. */
export interface Extent {
  readonly left: number;
  readonly width: number;
}

export interface OverviewBar extends DaySpan, Extent {
  readonly words: string;
  readonly all: number;
  readonly shown: number;
}

export interface OverviewStrip extends DaySpan, Extent {
  readonly count: number;
  /** overlapping strips get separate rows, up to a limit */
  readonly row: number;
}

export interface Overview {
  readonly bars: readonly OverviewBar[];
  readonly most: number;
  /** first day and number of days of the full width; days since 1970-01-01 */
  readonly firstDay: number;
  readonly days: number;
  readonly strips: readonly OverviewStrip[];
  /** position of today as a share of the width; below 0 or above 1 if today is outside */
  readonly today: number;
  readonly ticks: readonly Tick[];
}

/** A labelled year, which may represent several years. */
export interface Tick extends DaySpan {
  readonly at: number;
  readonly label: string;
}

/** shares that the label of a year and of today take at the narrowest width that shows both */
const YEAR_ROOM = 0.05;
const WORD_ROOM = 0.08;

/** Returns the years that do not collide with the label of today, which may be at an edge. */
export function ticksBeside({ ticks, today }: Pick<Overview, 'ticks' | 'today'>): readonly Tick[] {
  const half = WORD_ROOM / 2;
  const word = Math.min(1 - half, Math.max(half, today));
  return ticks.filter(({ at }) => at + YEAR_ROOM <= word - half || at >= word + half);
}

const MOST_TICKS = 7;
const MOST_ROWS = 2;

/** Returns null if there is nothing to show. `today` is a day `YYYY-MM-DD`. */
export function overviewBars(histogram: HistogramView | null, today: string): Overview | null {
  const [first, last] = [histogram?.buckets[0], histogram?.buckets.at(-1)];
  if (!histogram || !first || !last) return null;
  const firstDay = dayNumber(first.from);
  const days = dayNumber(last.to) + 1 - firstDay;
  const extent = (span: DaySpan): Extent => spanExtent({ firstDay, days }, span);
  return {
    bars: histogram.buckets.map((bucket) => ({ ...bucket, ...extent(bucket), words: bucketWords(bucket, histogram.unit) })),
    most: Math.max(1, ...histogram.buckets.map(({ all }) => all)),
    firstDay,
    days,
    strips: inRows(histogram.strips.map((strip) => ({ ...strip, ...extent(strip) }))),
    today: (dayNumber(today) + 0.5 - firstDay) / days,
    ticks: yearTicks(firstDay, days),
  };
}

/** Returns the position of these days, clipped to the histogram. */
export function spanExtent({ firstDay, days }: Pick<Overview, 'firstDay' | 'days'>, { from, to }: DaySpan): Extent {
  const share = (day: number): number => Math.min(1, Math.max(0, (day - firstDay) / days));
  const left = share(dayNumber(from));
  return { left, width: share(dayNumber(to) + 1) - left };
}

function inRows(strips: readonly Omit<OverviewStrip, 'row'>[]): readonly OverviewStrip[] {
  const ends: number[] = [];
  return [...strips]
    .sort((a, b) => a.left - b.left || b.width - a.width)
    .map((strip) => {
      const free = ends.findIndex((end) => end <= strip.left);
      const row = free === -1 ? Math.min(ends.length, MOST_ROWS - 1) : free;
      ends[row] = Math.max(ends[row] ?? 0, strip.left + strip.width);
      return { ...strip, row };
    });
}

function bucketWords({ from, to }: DaySpan, unit: HistogramUnit): string {
  if (unit === 'day') return calendarWords(from);
  if (unit === 'month') return calendarWords(from.slice(0, -3));
  return unit === 'year' ? calendarWords(from.slice(0, -6)) : `${calendarWords(from)} – ${calendarWords(to)}`;
}

function yearTicks(firstDay: number, days: number): readonly Tick[] {
  const from = calendarParts(dayOf(firstDay))?.year ?? 0;
  const to = calendarParts(dayOf(firstDay + days - 1))?.year ?? 0;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => (to - from) / size <= MOST_TICKS) ?? 1000;
  const share = (year: number): number => (dayNumber(firstOfMonth(12 * year)) - firstDay) / days;
  const tick = (year: number, next: number, at: number): Tick => ({
    at,
    label: yearWords(year),
    from: firstOfMonth(12 * year),
    to: dayOf(dayNumber(firstOfMonth(12 * next)) - 1),
  });
  const round = Math.ceil(from / step) * step;
  const firstRound = share(round) < 0 ? round + step : round;
  const ticks: Tick[] = [];
  // If the first round year is far from the edge, the first year gets a label. On a phone, a label takes a tenth of the
  // width.
  if (share(firstRound) > 0.12 || firstRound > to) ticks.push(tick(from, firstRound, 0));
  for (let year = firstRound; year <= to; year += step) {
    const at = share(year);
    if (at < 0.96) ticks.push(tick(year, year + step, at));
  }
  return ticks;
}

/** Returns the list page on which each bar's first event appears. Bars and strips count only filtered events. */
export function pagesOfBars(
  { bars, strips }: Pick<Overview, 'bars' | 'strips'>,
  order: 'newest' | 'oldest',
  pageSize: number,
): readonly number[] {
  const begun = [
    ...bars.map(({ from, shown }) => ({ day: dayNumber(from), count: shown })),
    ...strips.map(({ from, count }) => ({ day: dayNumber(from), count })),
  ];
  return bars.map((bar) => {
    const day = dayNumber(bar.from);
    const before = begun.filter((one) => (order === 'newest' ? one.day > day : one.day < day));
    return 1 + Math.floor(before.reduce((sum, { count }) => sum + count, 0) / pageSize);
  });
}
