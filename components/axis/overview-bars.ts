/** The overview histogram as numbers: months folded into as many equal buckets as the width carries, and the strips of coarse dates. */
import { calendarParts, calendarWords, dayNumber, dayOf, yearWords } from '@/domain/day-words';
import type { DateView, TimelineView } from '@/domain/views';

export interface OverviewBar {
  /** first month of the bucket, `YYYY-MM` */
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

const MONTHS_PER_BAR = [1, 3, 6, 12, 60, 120, 600] as const;
const MOST_BARS = 96;
const MOST_TICKS = 7;
const COARSE = new Set<DateView['precision']>(['season', 'quarter', 'year', 'decade', 'century']);

const monthIndex = (text: string): number => {
  const parts = calendarParts(text);
  return parts ? parts.year * 12 + (parts.month ?? 1) - 1 : 0;
};
const monthOf = (index: number): string => {
  const year = Math.floor(index / 12);
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`;
};

/** Null when there is nothing to show. `today` is a day `YYYY-MM-DD`. */
export function overviewBars(view: Pick<TimelineView, 'histogram' | 'axis'>, today: string): Overview | null {
  const first = view.histogram[0];
  const last = view.histogram.at(-1);
  if (!first || !last) return null;
  const months = monthIndex(last.month) - monthIndex(first.month) + 1;
  const size = MONTHS_PER_BAR.find((count) => months / count <= MOST_BARS) ?? 1200;
  const start = Math.floor(monthIndex(first.month) / size) * size;
  const count = Math.ceil((monthIndex(last.month) + 1 - start) / size);
  const sums = Array.from({ length: count }, () => ({ all: 0, shown: 0 }));
  for (const month of view.histogram) {
    const sum = sums[Math.floor((monthIndex(month.month) - start) / size)];
    if (!sum) continue;
    sum.all += month.all;
    sum.shown += month.shown;
  }
  const bars = sums.map((sum, index) => {
    const from = monthOf(start + index * size);
    const to = monthOf(start + (index + 1) * size - 1);
    return {
      from,
      to,
      words: size === 1 ? calendarWords(from) : size === 12 ? from.slice(0, -3) : `${calendarWords(from)} – ${calendarWords(to)}`,
      ...sum,
    };
  });
  const firstDay = dayNumber(`${monthOf(start)}-01`);
  const days = dayNumber(`${monthOf(start + count * size)}-01`) - firstDay;
  const share = (day: number): number => (day - firstDay) / days;
  // several events of one year are one strip
  const spans = new Map(
    view.axis.filter(({ date }) => COARSE.has(date.precision)).map(({ date }) => [`${date.earliest}/${date.latest}`, date] as const),
  );
  const strips = [...spans.values()].map((date) => {
    const left = Math.max(0, share(dayNumber(date.earliest)));
    return { left, width: Math.min(1, share(dayNumber(date.latest) + 1)) - left };
  });
  return {
    bars,
    most: Math.max(1, ...bars.map((bar) => bar.all)),
    firstDay,
    days,
    strips,
    today: share(dayNumber(today) + 0.5),
    ticks: yearTicks(firstDay, days),
  };
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
