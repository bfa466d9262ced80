/** The axis's two questions to its own server. The answers are the server's views, plain JSON. */
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { laneMembersHref, laneTileHref, membersHref, tileHref } from '@/domain/timeline/axis-window';
import type { LaneTile } from '@/domain/timeline/lanes-view';
import type { DaySpan, Tile, TileView } from '@/domain/timeline/tiles';
import type { MembersView } from '@/domain/timeline/timeline-view';
import { asOneLane, ONLY_LANE } from '../layout/axis-lanes';
import { TileRefused } from './tile-source';

/** too many questions, or the server was too slow: another time it may answer */
const AGAIN = new Set([408, 429]);

async function get<View>(href: string, signal: AbortSignal): Promise<View> {
  const response = await fetch(href, { signal, headers: { Accept: 'application/json' } });
  if (response.ok) return (await response.json()) as View;
  if (response.status < 500 && !AGAIN.has(response.status)) throw new TileRefused(`${response.status} for ${href}`);
  throw new Error(`${response.status} for ${href}`);
}

export async function fetchTile(filters: TimelineFilters, tile: Tile, signal: AbortSignal): Promise<LaneTile> {
  if (filters.lanes !== null) return get(laneTileHref(filters, tile), signal);
  return asOneLane(await get<TileView>(tileHref(filters, tile), signal));
}

export const fetchMembers = (filters: TimelineFilters, lane: string, days: DaySpan, signal: AbortSignal): Promise<MembersView> =>
  get(lane === ONLY_LANE ? membersHref(filters, days) : laneMembersHref(filters, lane, days), signal);
