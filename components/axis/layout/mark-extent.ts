import type { DayWindow } from '../window/window-store';
import type { AxisItem } from './axis-item';

/** How far a mark reaches: a part that grows with the scale, and a part in pixels before and after it that does not. */
export interface MarkExtent {
  /** days since 1970-01-01; of no length for what has one place in time */
  readonly anchor: DayWindow;
  /** px */
  readonly before: number;
  readonly after: number;
  /** px that the whole takes at least */
  readonly least: number;
}

/** px counted from day 0 */
export interface Pixels {
  readonly from: number;
  readonly to: number;
}

export const GLYPH_PX = 12;
export const BARE_PX = 8;
/** the side that fades where only one end is known */
const FADE_PX = 48;

const at = (day: number): DayWindow => ({ from: day, to: day });

/** A day's glyph stands in the middle of the day; an open end fades away from the side that is known. */
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

/** Where one event stands in a lane at one scale. */
export interface Placed {
  /** the id of its lane; an event may stand in several */
  readonly lane: string;
  readonly item: AxisItem;
  /** from the top of the axis, across lanes */
  readonly row: number;
  readonly labelled: boolean;
  readonly mark: MarkExtent;
  /** px of the label to the right of its mark, with the gap between them; 0 for a bare mark */
  readonly label: number;
}
