/** Loads one tile of the axis for a filter: its most salient events, and counts of the others by part. */
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { TILE_EVENTS, type Tile, type TileView } from '@/domain/timeline/tiles';
import { withTimeLimit } from '../clocks/time-limit';
import { cacheQuery } from '../facts/query-cache';
import { isInCalendar } from './calendar-bounds';
import { drawTile, hiddenParts } from './draw-tile';
import { loadAxisEvents } from './load-axis-events';
import { readScope } from './scope/scope';
import { knownStarts } from './scope/starts-of';

/** Published events only; ignores order and page of the filters. Throws `bad-data` for a tile outside the calendar. */
export function getTile(db: Database, filters: TimelineFilters, tile: Tile): Promise<TileView> {
  if (!isInCalendar(tile)) throw badData('This part of the timeline is outside the calendar. Choose days from 4714 BC to AD 9999.', 'tile');
  return cacheQuery(db, JSON.stringify(['tile', tile, choosingOnly(filters)]), () => withTimeLimit(db, () => readTile(db, filters, tile)));
}

async function readTile(db: Database, filters: TimelineFilters, tile: Tile): Promise<TileView> {
  const starts = await knownStarts(db, filters);
  const { ids, begun } = await drawTile(db, await readScope(db, filters), { tile, most: TILE_EVENTS, known: starts });
  const events = await loadAxisEvents(db, ids, filters);
  return { tile, events, hidden: hiddenParts(tile, begun, events) };
}
