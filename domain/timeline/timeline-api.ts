/** The addresses under which the axis asks for more. The filters travel as in the address of the page; order and page choose nothing here. */

import { printFilters } from '../filters/print-filters';
import { choosingOnly, type TimelineFilters } from '../filters/timeline-filters';
import { printWindow } from './axis-window';
import { type DaySpan, printTile, type Tile } from './tiles';

/** Answers a TileView: `/api/timeline/tile?tile=2.6&actor=china`. */
export const tileHref = (filters: TimelineFilters, tile: Tile): string => apiHref('tile', printTile(tile), filters);

/** Answers a LaneTile, one tile of every lane: `/api/timeline/lanes?tile=2.6&lanes=actor&lane=china`. */
export function laneTileHref(filters: TimelineFilters, tile: Tile): string {
  const search = printFilters({ ...choosingOnly(filters), lanes: filters.lanes });
  return `/api/timeline/lanes?tile=${printTile(tile)}&${search}`;
}

/** Answers a MembersView, the events that begin in these days: `/api/timeline/members?days=2024-03-01..2024-03-31&actor=china`. */
export const membersHref = (filters: TimelineFilters, days: DaySpan): string => apiHref('members', printWindow(days), filters);

/** The same of one lane. */
export function laneMembersHref(filters: TimelineFilters, lane: string, days: DaySpan): string {
  const search = printFilters({ ...choosingOnly(filters), lanes: filters.lanes });
  return `/api/timeline/members?days=${printWindow(days)}&in=${lane}&${search}`;
}

function apiHref(route: 'tile' | 'members', value: string, filters: TimelineFilters): string {
  const search = printFilters(choosingOnly(filters));
  return `/api/timeline/${route}?${route === 'tile' ? 'tile' : 'days'}=${value}${search ? `&${search}` : ''}`;
}
