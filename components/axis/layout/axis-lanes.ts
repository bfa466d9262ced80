import type { CSSProperties } from 'react';
import type { TileView } from '@/domain/timeline/tiles';
import type { AxisView, LanesView, LaneTile, LaneView } from '@/domain/timeline/timeline-view';

export const ONLY_LANE = '';

export interface AxisLane {
  readonly id: string;
  /** null for the only lane */
  readonly label: string | null;
  /** rows for items; the row below them shows the counts */
  readonly rows: number;
}

export const oneLane = (rows: number): readonly AxisLane[] => [{ id: ONLY_LANE, label: null, rows: rows - 1 }];

export const asOneLane = (view: TileView): LaneTile => ({ tile: view.tile, lanes: { [ONLY_LANE]: view } });

interface Room {
  readonly lanes: number;
  readonly rows: number;
}

/** from 1280 px, and below; keep in sync with the stylesheet */
export const WIDE: Room = { lanes: Number.POSITIVE_INFINITY, rows: 12 };
export const SLIM: Room = { lanes: 3, rows: 7 };
const MOST_ROWS = 4;

/** Returns the first lanes that fit, with their rows. A folded lane has no rows for items. */
export function lanesIn(lanes: readonly LaneView[], room: Room): readonly AxisLane[] {
  const drawn = lanes.slice(0, room.lanes);
  const open = drawn.filter(({ folded }) => !folded).length;
  const each = Math.floor((room.rows - (drawn.length - open)) / Math.max(1, open)) - 1;
  const rows = Math.min(MOST_ROWS, Math.max(1, each));
  return drawn.map(({ id, label, folded }) => ({ id, label, rows: folded ? 0 : rows }));
}

export const rowsOf = (lanes: readonly AxisLane[]): number => lanes.reduce((sum, { rows }) => sum + rows + 1, 0);

const LEAST_ROWS = 7;
const MOST_BOX_ROWS = 12;
const EVENTS_PER_ROW = 4;

/**
 * Returns CSS variables with the rows of a wide and a narrow box, including the rows of counts. A box with few events gets
 * fewer rows. Lanes have a fixed number.
 */
export function axisRows({ tiles }: Pick<AxisView, 'tiles'>, lanes: LanesView | null): CSSProperties {
  if (lanes) return boxStyle(rowsOf(lanesIn(lanes.lanes, WIDE)), rowsOf(lanesIn(lanes.lanes, SLIM)));
  const events = tiles.reduce((sum, tile) => sum + tile.events.length, 0);
  return boxStyle(Math.min(MOST_BOX_ROWS, Math.max(LEAST_ROWS, Math.ceil(events / EVENTS_PER_ROW) + 2)), LEAST_ROWS);
}

const boxStyle = (wide: number, slim: number): CSSProperties => ({ ['--rows' as string]: wide, ['--rows-slim' as string]: slim });
