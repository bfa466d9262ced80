/** The overview histogram as numbers: its buckets with their words and shares of the width, coarse dates as strips, labelled years. */
import { calendarParts, calendarWords, dayNumber, dayOf, yearWords } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { HistogramUnit, HistogramView } from '@/domain/timeline/timeline-view';

/** Shares of the whole width, 0..1. */
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
  /** strips that overlap lie in rows of their own, as far as there is room */
  readonly row: number;
}

export interface Overview {
  readonly bars: readonly OverviewBar[];
  readonly most: number;
  /** what the whole width stands for, in days since 1970-01-01 */
  readonly firstDay: number;
  readonly days: number;
  readonly strips: readonly OverviewStrip[];
  /** share of the width at which today stands; below 0 or above 1 when outside */
  readonly today: number;
  readonly ticks: readonly Tick[];
}

/** A labelled year, or the first of several. */
export interface Tick extends DaySpan {
  readonly at: number;
  readonly label: string;
}

/** shares of the width: a year and the word at today, at the narrowest width that has both */
const YEAR_ROOM = 0.05;
const WORD_ROOM = 0.08;

/** The years that the word at today, or at the edge beyond which today lies, does not cover. */
export function ticksBeside({ ticks, today }: Pick<Overview, 'ticks' | 'today'>): readonly Tick[] {
  const half = WORD_ROOM / 2;
  const word = Math.min(1 - half, Math.max(half, today));
  return ticks.filter(({ at }) => at + YEAR_ROOM <= word - half || at >= word + half);
}

const MOST_TICKS = 7;
const MOST_ROWS = 2;

/** Null when there is nothing to show. `today` is a day `YYYY-MM-DD`. */
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

/** Where days lie on the whole width, cut off at its ends. */
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

const yearStart = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-01-01`;

/** Round years, at most seven of them. */
function yearTicks(firstDay: number, days: number): readonly Tick[] {
  const from = calendarParts(dayOf(firstDay))?.year ?? 0;
  const to = calendarParts(dayOf(firstDay + days - 1))?.year ?? 0;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => (to - from) / size <= MOST_TICKS) ?? 1000;
  const share = (year: number): number => (dayNumber(yearStart(year)) - firstDay) / days;
  const tick = (year: number, next: number, at: number): Tick => ({
    at,
    label: yearWords(year),
    from: yearStart(year),
    to: dayOf(dayNumber(yearStart(next)) - 1),
  });
  const round = Math.ceil(from / step) * step;
  const firstRound = share(round) < 0 ? round + step : round;
  const ticks: Tick[] = [];
  // where the first round year is far in, the first year has a label at the edge; on a phone a label takes a tenth of the width
  if (share(firstRound) > 0.12 || firstRound > to) ticks.push(tick(from, firstRound, 0));
  for (let year = firstRound; year <= to; year += step) {
    const at = share(year);
    if (at < 0.96) ticks.push(tick(year, year + step, at));
  }
  return ticks;
}

/** The page of each bar's first event in the order of the list; bars and strips are those of the filter. */
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
