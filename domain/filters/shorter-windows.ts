/** Shorter times to look at, for filters that find too much: the last year of what is asked for that has events, and the last ten. Pure. */
import type { TimelineFilters } from './timeline-filters';

export interface ShorterWindow {
  /** "2024", "2015 to 2024" */
  readonly words: string;
  readonly filters: TimelineFilters;
}

const LENGTHS = [1, 10] as const;

/** None before our era, and none that is not shorter. `today` is the reader's day, `years` are those in which events begin. */
export function shorterWindows(filters: TimelineFilters, today: string, years: readonly number[]): readonly ShorterWindow[] {
  const year = (day: string): number => (/^\d{4}/.test(day) ? Number(day.slice(0, 4)) : 0);
  const asked = year(filters.to ?? filters.known ?? today);
  const before = years.filter((one) => one <= asked);
  const last = before.length > 0 ? Math.max(...before) : asked;
  const first = filters.from === null ? Number.NEGATIVE_INFINITY : year(filters.from);
  return LENGTHS.flatMap((length) => {
    const from = last - length + 1;
    if (from < 1 || from <= first) return [];
    const words = length === 1 ? String(last) : `${from} to ${last}`;
    return [{ words, filters: { ...filters, from: yearText(from), to: yearText(last), page: 1 } }];
  });
}

const yearText = (year: number): string => String(year).padStart(4, '0');
