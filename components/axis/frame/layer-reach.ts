/**
 * How far the layer of items can be shifted and stretched before places in it are reckoned anew, and how far out things are drawn in it until
 * then: a browser knows no lengths beyond 33,554,432 px, and a bar that began centuries ago is longer in a window of days.
 */
import type { DayWindow } from '../window/window-store';

/** The layer is at most that much wider or narrower than the window, and at most that many windows away. */
const WIDEST = 16;
const NARROWEST = 1 / 8;
const FARTHEST = 20;
/** Lengths of the layer, on either side of it, within which something may come into sight; with a window to spare for labels. */
const ROOM = (FARTHEST + 2) / NARROWEST;

/** `whole`: the days that are as long as the layer is wide. False where places are to be reckoned anew to show this window. */
export function isInReach(whole: DayWindow, { from, to }: DayWindow): boolean {
  const times = (whole.to - whole.from) / (to - from);
  return times <= WIDEST && times >= NARROWEST && Math.abs(whole.from - from) / (to - from) <= FARTHEST;
}

/** Where what stands at this day is drawn: there, or where it is out of sight all the same. */
export function drawnAt(day: number, whole: DayWindow): number {
  const room = (whole.to - whole.from) * ROOM;
  return Math.min(Math.max(day, whole.from - room), whole.to + room);
}
