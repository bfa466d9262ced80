/** Loads one tile of every lane: its most salient events, counts of the others, and events in several lanes. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { badData } from '@/domain/errors';
import { laneValues } from '@/domain/filters/lane-choice';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { type LaneTile, LEAST_LANE_EVENTS } from '@/domain/timeline/lanes-view';
import { type AxisEvent, TILE_EVENTS, type Tile } from '@/domain/timeline/tiles';
import { withTimeLimit } from '../clocks/time-limit';
import { cacheQuery } from '../facts/query-cache';
import { arrayOf } from '../facts/timeline-projection';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { isInCalendar } from '../timeline/calendar-bounds';
import { drawTile, hiddenParts } from '../timeline/draw-tile';
import { loadAxisEvents } from '../timeline/load-axis-events';
import { isAmong } from '../timeline/scope/fact-sets';
import { type LaneScope, laneScopes } from './lane-scopes';
import { type CountedLanes, countLanes, lanesOf } from './read-lanes';

/** Throws `bad-data` for a tile outside the calendar, or for filters without lanes. */
export async function getLaneTile(db: Database, filters: TimelineFilters, tile: Tile): Promise<LaneTile> {
  if (!isInCalendar(tile)) throw badData('This part of the timeline is outside the calendar. Choose days from 4714 BC to AD 9999.', 'tile');
  const key = JSON.stringify(['lane tile', tile, lanesOf(filters), choosingOnly(filters)]);
  return cacheQuery(db, key, async () => {
    const counted = await countLanes(db, filters);
    return withTimeLimit(db, () => readLaneTile(db, filters, tile, counted));
  });
}

async function readLaneTile(db: Database, filters: TimelineFilters, tile: Tile, { lanes, starts }: CountedLanes): Promise<LaneTile> {
  const { by: grouping } = lanesOf(filters);
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  const values = laneValues(lanes);
  const scopes = (await laneScopes(db, filters, grouping, values)).filter(({ id }) => laneOf.has(id));
  const open = lanes.filter(({ folded }) => !folded).length;
  const share = Math.max(LEAST_LANE_EVENTS, Math.floor(TILE_EVENTS / Math.max(1, open)));
  const drawn = await settleAllOrThrow(
    scopes.map(async ({ id, scope }) => {
      const most = laneOf.get(id)?.folded ? 0 : share;
      return { id, ...(await drawTile(db, scope, { tile, most, known: starts.get(id) })) };
    }),
  );
  const ids = [...new Set(drawn.flatMap((lane) => lane.ids))];
  const [events, shared] = await settleAllOrThrow([loadAxisEvents(db, ids, filters), lanesOfEvents(db, scopes, ids)]);
  const byId = new Map(events.map((event) => [event.id, event]));
  const inLane = (lane: string, id: number): readonly AxisEvent[] => {
    const event = byId.get(id);
    const others = shared.get(id)?.filter((one) => one !== lane) ?? [];
    return event ? [others.length > 0 ? { ...event, alsoIn: others } : event] : [];
  };
  const views = drawn.map(({ id: lane, ids: chosen, begun }) => {
    const shown = chosen.flatMap((id) => inLane(lane, id));
    return [lane, { tile, events: shown, hidden: hiddenParts(tile, begun, shown) }] as const;
  });
  return { tile, lanes: Object.fromEntries(views) };
}

/** Event ID → IDs of the lanes that contain it, in lane order. */
async function lanesOfEvents(
  db: Database,
  scopes: readonly LaneScope[],
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const among = scopes.map(
    ({ scope }, at): SQL => sql`
      select ${at}::int as lane, one.id from unnest(${arrayOf(ids)}) one(id) where ${isAmong(scope, sql`one.id`)}`,
  );
  const found = await rows<{ lane: number; id: number }>(db, sql`${sql.join(among, sql` union all `)} order by 1`);
  const lanes = new Map<number, string[]>();
  for (const { lane, id } of found) lanes.set(id, [...(lanes.get(id) ?? []), scopes[lane]?.id ?? '']);
  return lanes;
}
