/** Loads the lanes for the axis: their names and counts, and their tiles in the window. */
import type { Database } from '@/db/database';
import { dayNumber } from '@/domain/dates/day-words';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { LanesView } from '@/domain/timeline/lanes-view';
import { type DaySpan, levelFor, tilesOver } from '@/domain/timeline/tiles';
import { isInCalendar } from '../timeline/calendar-bounds';
import { getLaneTile } from './get-lane-tile';
import { lanesOf, readLanes } from './read-lanes';

/** Throws `bad-data` for filters without lanes. */
export async function getLanes(db: Database, filters: TimelineFilters, window: DaySpan): Promise<LanesView> {
  const { by: grouping } = lanesOf(filters);
  const tiles = tilesOver(window, levelFor(dayNumber(window.to) - dayNumber(window.from) + 1)).filter(isInCalendar);
  const read = await readLanes(db, filters);
  return { by: grouping, ...read, tiles: await Promise.all(tiles.map((tile) => getLaneTile(db, filters, tile))) };
}
