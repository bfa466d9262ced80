/** How tall the axis stands. */
import type { AxisView } from '@/domain/timeline-view';

const LEAST_ROWS = 7;
const MOST_ROWS = 12;
const EVENTS_PER_ROW = 4;

/** Rows of a wide box, the one of the counts included: few events need few. */
export function axisRows({ tiles }: AxisView): number {
  const events = tiles.reduce((sum, tile) => sum + tile.events.length, 0);
  return Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.ceil(events / EVENTS_PER_ROW) + 2));
}
