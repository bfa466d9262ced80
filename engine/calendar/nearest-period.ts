/** Which of the periods that return every year is meant: the last one, the next one, or the one closest to a day. */
import { type CalendarDay, dayNumber } from './day';
import { type Period, periodDays } from './period';

/**
 * `past`/`future`: the last that has begun, the next that has not ended. `before`/`after`: strictly before or after the one that holds the day.
 * `nearest`: the smallest distance in days.
 */
export type Direction = 'past' | 'future' | 'before' | 'after' | 'nearest';

/** Days between the day and the period; 0 inside it, negative when the period is over. */
function distance(period: Period, day: CalendarDay): number {
  const { first, last } = periodDays(period);
  const here = dayNumber(day);
  if (dayNumber(last) < here) return dayNumber(last) - here;
  return Math.max(0, dayNumber(first) - here);
}

function fits(gap: number, direction: Direction): boolean {
  switch (direction) {
    case 'past':
      return gap <= 0;
    case 'future':
      return gap >= 0;
    case 'before':
      return gap < 0;
    case 'after':
      return gap > 0;
    case 'nearest':
      return true;
  }
}

/** Tries the year of the day and its neighbors; `make` returns null for a year that lacks the period (29 February). */
export function nearestPeriod(make: (year: number) => Period | null, day: CalendarDay, direction: Direction): Period | null {
  let best: Period | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (let year = day.year - 4; year <= day.year + 4; year += 1) {
    const period = make(year);
    if (period === null) continue;
    const gap = distance(period, day);
    if (fits(gap, direction) && Math.abs(gap) < bestGap) {
      best = period;
      bestGap = Math.abs(gap);
    }
  }
  return best;
}
