/** The overview histogram as numbers: words for its buckets, shares of the width for the strips of coarse dates, labelled years. */
import { calendarParts, calendarWords, dayNumber, dayOf, yearWords } from '@/domain/day-words';
import type { DaySpan } from '@/domain/tiles';
import type { HistogramUnit, TimelineView } from '@/domain/timeline-view';

export interface OverviewBar {
  /** first and last day of the bucket */
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly all: number;
  readonly shown: number;
}

export interface Overview {
  readonly bars: readonly OverviewBar[];
  readonly most: number;
  /** what the whole width stands for, in days since 1970-01-01 */
  readonly firstDay: number;
  readonly days: number;
  /** coarse dates as shares of the whole width */
  readonly strips: readonly { readonly left: number; readonly width: number }[];
  /** share of the width at which today stands; below 0 or above 1 when outside */
  readonly today: number;
  /** labelled years: share of the width and the year */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const MOST_TICKS = 7;

/** Null when there is nothing to show. `today` is a day `YYYY-MM-DD`. */
export function overviewBars({ histogram }: Pick<TimelineView, 'histogram'>, today: string): Overview | null {
  const [first, last] = [histogram?.buckets[0], histogram?.buckets.at(-1)];
  if (!histogram || !first || !last) return null;
  const firstDay = dayNumber(first.from);
  const days = dayNumber(last.to) + 1 - firstDay;
  const share = (day: number): number => (day - firstDay) / days;
  const strips = histogram.strips.map(({ from, to }) => {
    const left = Math.max(0, share(dayNumber(from)));
    return { left, width: Math.min(1, share(dayNumber(to) + 1)) - left };
  });
  return {
    bars: histogram.buckets.map((bucket) => ({ ...bucket, words: bucketWords(bucket, histogram.unit) })),
    most: Math.max(1, ...histogram.buckets.map(({ all }) => all)),
    firstDay,
    days,
    strips,
    today: share(dayNumber(today) + 0.5),
    ticks: yearTicks(firstDay, days),
  };
}

function bucketWords({ from, to }: DaySpan, unit: HistogramUnit): string {
  if (unit === 'day') return calendarWords(from);
  if (unit === 'month') return calendarWords(from.slice(0, -3));
  return unit === 'year' ? calendarWords(from.slice(0, -6)) : `${calendarWords(from)} – ${calendarWords(to)}`;
}

/** Round years, at most seven of them. */
function yearTicks(firstDay: number, days: number): Overview['ticks'] {
  const from = calendarParts(dayOf(firstDay))?.year ?? 0;
  const to = calendarParts(dayOf(firstDay + days))?.year ?? 0;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => (to - from) / size <= MOST_TICKS) ?? 1000;
  const ticks: { at: number; label: string }[] = [];
  const firstTick = (dayNumber(`${String(Math.ceil((from + 0.001) / step) * step).padStart(4, '0')}-01-01`) - firstDay) / days;
  // where the first round year stands far in, the year it begins in is named at the edge
  if (dayOf(firstDay).slice(-5) !== '01-01' && firstTick > 0.08) ticks.push({ at: 0, label: yearWords(from) });
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const at = (dayNumber(`${String(year).padStart(4, '0')}-01-01`) - firstDay) / days;
    if (at >= 0 && at < 0.98) ticks.push({ at, label: String(year) });
  }
  return ticks;
}
