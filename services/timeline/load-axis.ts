/** Loads the data for the first rendering of the axis: initial window, range, and tiles in the window. */
import type { Database } from '@/db/database';
import { dayNumber } from '@/domain/dates/day-words';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type DaySpan, levelFor, tilesOver } from '@/domain/timeline/tiles';
import type { AxisView } from '@/domain/timeline/timeline-view';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { isInCalendar } from './calendar-bounds';
import { getTile } from './get-tile';
import { openingWindow } from './opening-window';
import { type MonthlyCount, monthDays } from './scope/monthly-counts';

interface Opening {
  /** the window in the URL */
  readonly asked: DaySpan | null;
  /** the range of the filtered events */
  readonly bounds: DaySpan;
  readonly starts: readonly MonthlyCount[];
}

export async function loadAxis(db: Database, filters: TimelineFilters, { asked, bounds, starts }: Opening): Promise<AxisView> {
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
