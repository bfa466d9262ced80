/** Loads the data for the first rendering of the axis: initial window, range, and tiles in the window. */
import type { Database } from '@/db/database';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { windowAir } from '@/domain/timeline/axis-window';
import { type DaySpan, levelFor, tilesOver } from '@/domain/timeline/tiles';
import type { AxisView } from '@/domain/timeline/timeline-view';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { loadSpan, type MonthlyCount, monthDays } from './counts';
import type { Scope } from './scope';
import { getTile, isInCalendar } from './tiles';

/** `asked`: the window in the URL. `starts`: monthly counts of the scope. Null if no event matches. */
export async function loadAxis(
  db: Database,
  filters: TimelineFilters,
  scope: Scope,
  starts: readonly MonthlyCount[],
  asked: DaySpan | null,
): Promise<AxisView | null> {
  const bounds = await loadSpan(db, scope, starts);
  if (bounds === null) return null;
  const stretches = starts.map(({ month, months, weight }) => ({
    from: monthDays(month).from,
    to: monthDays(month + months - 1).to,
    weight,
  }));
  const opening = openingWindow(stretches, bounds);
  const window = asked ?? opening;
  const level = levelFor(dayNumber(window.to) - dayNumber(window.from) + 1);
  const tiles = tilesOver(window, level).filter(isInCalendar);
  return { window, opening, bounds, tiles: await settleAllOrThrow(tiles.map((tile) => getTile(db, filters, tile))) };
}

/** minimum share of the total weight in the window */
const MOST = 0.9;

const lengthOf = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from + 1;

/** A range of days and the weight of its events. */
export interface Weighted extends DaySpan {
  readonly weight: number;
}

/**
 * Computes the initial window of the axis: the range with most events, without distant outliers. Returns the shortest run of stretches
 * with at least 90% of the weight, plus padding on both sides. Prefers the whole range, with or without the days after the last stretch,
 * if it is at most 25% longer. `stretches` are in time order and not empty.
 */
export function openingWindow(stretches: readonly Weighted[], bounds: DaySpan): DaySpan {
  const at = stretches.map(({ from, to, weight }) => ({ from: dayNumber(from), to: dayNumber(to), weight }));
  const wanted = MOST * at.reduce((sum, { weight }) => sum + weight, 0);
  const whole = { from: dayNumber(bounds.from), to: dayNumber(bounds.to) };
  let best = whole;
  let inside = 0;
  let first = 0;
  for (const last of at) {
    inside += last.weight;
    for (let begin = at[first]; begin && begin !== last && inside - begin.weight >= wanted; begin = at[first]) {
      inside -= begin.weight;
      first += 1;
    }
    const begin = at[first];
    if (begin && inside >= wanted && last.to - begin.from < best.to - best.from) best = { from: begin.from, to: last.to };
  }
  // The days of an event dated only to a year reach to the end of that year, long after the last month with a beginning.
  const begun = { from: whole.from, to: Math.min(whole.to, at.at(-1)?.to ?? whole.to) };
  const least = lengthOf(best);
  const { from, to } = [whole, begun].find((span) => lengthOf(span) >= least && lengthOf(span) <= least * 1.25) ?? best;
  const { before, after } = windowAir(to - from);
  return { from: dayOf(from - Math.round(before)), to: dayOf(to + Math.round(after)) };
}
