/** What the axis needs for its first drawing: the window it opens with, how far it reaches, and the tiles over the window. */
import type { Database } from '@/db/database';
import { dayNumber } from '@/domain/day-words';
import type { TimelineFilters } from '@/domain/filters';
import { type DaySpan, levelFor, tilesOver } from '@/domain/tiles';
import type { AxisView, HistogramView } from '@/domain/timeline-view';
import { isInCalendar } from './calendar-bounds';
import { getTile } from './get-tile';
import { openingWindow } from './opening-window';

interface Opening {
  /** the window of the address */
  readonly asked: DaySpan | null;
  /** the span of the filtered events */
  readonly bounds: DaySpan;
  readonly histogram: HistogramView;
}

export async function loadAxis(db: Database, filters: TimelineFilters, { asked, bounds, histogram }: Opening): Promise<AxisView> {
  const stretches = histogram.buckets.map(({ from, to, shown }) => ({ from, to, weight: shown }));
  const window = asked ?? openingWindow(stretches, bounds);
  const level = levelFor(dayNumber(window.to) - dayNumber(window.from) + 1);
  const tiles = tilesOver(window, level).filter(isInCalendar);
  return { window, bounds, tiles: await Promise.all(tiles.map((tile) => getTile(db, filters, tile))) };
}
