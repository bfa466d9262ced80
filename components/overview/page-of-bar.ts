/** Which page of the list begins or holds the events of a stretch of time, counted from the histogram. Pure. */
import { dayNumber } from '@/domain/dates/day-words';
import type { Overview } from './overview-bars';

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
