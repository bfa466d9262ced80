import type { AxisItem } from './axis-item';
import type { DayWindow } from './window-store';

/** Width of a mark: an anchor in days that scales, and fixed px before and after it. */
export interface MarkExtent {
  /** days since 1970-01-01; empty for a mark at a single point in time */
  readonly anchor: DayWindow;
  /** px */
  readonly before: number;
  readonly after: number;
  /** minimum width in px */
  readonly least: number;
}

/** px counted from day 0 */
export interface Pixels {
  readonly from: number;
  readonly to: number;
}

export const GLYPH_PX = 12;
export const BARE_PX = 8;
/** length of a fade if only one end is known */
const FADE_PX = 48;

const at = (day: number): DayWindow => ({ from: day, to: day });

/** Returns the extent of an item's mark. The glyph of a day is centered on noon. A span with one known end fades away from that end. */
export function markExtent(item: AxisItem, glyph: number): MarkExtent {
  if (item.edge === 'point') return { anchor: at((item.from + item.to) / 2), before: glyph / 2, after: glyph / 2, least: glyph };
  if (item.edge === 'fades-left') return { anchor: at(item.to), before: FADE_PX, after: 0, least: FADE_PX };
  if (item.edge === 'fades-right') return { anchor: at(item.from), before: 0, after: FADE_PX, least: FADE_PX };
  return { anchor: { from: item.from, to: item.to }, before: 0, after: 0, least: glyph };
}

export function pixelsOf({ anchor, before, after, least }: MarkExtent, pxPerDay: number): Pixels {
  const from = anchor.from * pxPerDay - before;
  return { from, to: Math.max(anchor.to * pxPerDay + after, from + least) };
}

export interface Placed {
  /** ID of the lane; an event can be in several lanes */
  readonly lane: string;
  readonly item: AxisItem;
  /** index from the top of the axis, across lanes */
  readonly row: number;
  readonly labelled: boolean;
  readonly mark: MarkExtent;
  /** px of the label to the right of its mark, including the gap; 0 for a bare mark */
  readonly label: number;
}
