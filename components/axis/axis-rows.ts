/** How tall the axis stands. */
import type { CSSProperties } from 'react';
import type { LanesView } from '@/domain/timeline/lanes-view';
import type { AxisView } from '@/domain/timeline/timeline-view';
import { lanesIn, rowsOf, SLIM, WIDE } from './layout/axis-lanes';

const LEAST_ROWS = 7;
const MOST_ROWS = 12;
const EVENTS_PER_ROW = 4;

/** Rows of a wide and of a slim box, those of the counts included, as the stylesheet takes them: few events need few, lanes what they are. */
export function axisRows({ tiles }: Pick<AxisView, 'tiles'>, lanes: LanesView | null): CSSProperties {
  if (lanes) return boxStyle(rowsOf(lanesIn(lanes.lanes, WIDE)), rowsOf(lanesIn(lanes.lanes, SLIM)));
  const events = tiles.reduce((sum, tile) => sum + tile.events.length, 0);
  return boxStyle(Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.ceil(events / EVENTS_PER_ROW) + 2)), LEAST_ROWS);
}

const boxStyle = (wide: number, slim: number): CSSProperties => ({ ['--rows' as string]: wide, ['--rows-slim' as string]: slim });
