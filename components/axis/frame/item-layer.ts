import type { DayWindow } from '../window/window-store';
import type { Framed } from './frame-changes';
import { rem } from './rem';

export const ROW_PX = 30;
/** px from the top of a row to its marks */
const ABOVE_PX = 3;

interface Standing {
  readonly item: Framed;
  readonly element: HTMLElement;
}

/**
 * The layer in which everything on the axis stands. Places are shares of its width: dragging shifts it, zooming makes it wider or
 * narrower, and neither touches what stands in it.
 */
export interface ItemLayer {
  /** It enters, or stands differently from now on. */
  put(item: Framed, element: HTMLElement): void;
  remove(id: string): void;
  /** Shows this window over so many px of the screen. */
  move(window: DayWindow, width: number): void;
  /** The day where what stands at this one is drawn, nearer where it is far out of sight. */
  drawnAt(day: number): number;
}

/** @param window what it shows first */
export function createItemLayer(parent: HTMLElement, window: DayWindow): ItemLayer {
  const layer = document.createElement('div');
  layer.className = 'axis-items';
  const veil = document.createElement('div');
  veil.className = 'axis-veil';
  parent.append(layer, veil);
  const standing = new Map<string, Standing>();
  /** the days that are as long as the layer is wide */
  let whole = window;
  let drawn = '';

  const share = (days: number): string => `${((days / (whole.to - whole.from)) * 100).toFixed(5)}%`;

  function place({ item, element }: Standing): void {
    const { anchor, before, after, least, count } = item;
    const { style } = element;
    const [from, to] = [drawnAt(anchor.from, whole), drawnAt(anchor.to, whole)];
    const at = share(from - whole.from);
    style.left = before === 0 ? at : `calc(${at} - ${rem(before)})`;
    if (count > 0) return;
    const across = to - from;
    style.width =
      across === 0 ? rem(Math.max(before + after, least)) : `max(calc(${share(across)} + ${rem(before + after)}), ${rem(least)})`;
  }

  return {
    put(item, element) {
      const before = standing.get(item.id);
      const now = { item, element };
      standing.set(item.id, now);
      place(now);
      element.style.top = rem(item.row * ROW_PX + ABOVE_PX);
      element.style.setProperty('--label', rem(item.label));
      element.toggleAttribute('data-bare', item.count === 0 && item.label === 0);
      if (before === undefined) layer.append(element);
    },
    remove(id) {
      standing.get(id)?.element.remove();
      standing.delete(id);
    },
    move({ from, to }, width) {
      const days = to - from;
      if (!isInReach(whole, { from, to })) {
        whole = { from, to };
        for (const one of standing.values()) place(one);
      }
      const scale = width / days;
      const wide = `${((whole.to - whole.from) * scale).toFixed(2)}px`;
      if (wide !== drawn) layer.style.width = wide;
      drawn = wide;
      layer.style.transform = `translateX(${((whole.from - from) * scale).toFixed(2)}px)`;
    },
    drawnAt: (day) => drawnAt(day, whole),
  };
}

/** The layer is at most that much wider or narrower than the window, and at most that many windows away. */
const WIDEST = 16;
const NARROWEST = 1 / 8;
const FARTHEST = 20;
/** Lengths of the layer, on either side of it, within which something may come into sight; with a window to spare for labels. */
const ROOM = (FARTHEST + 2) / NARROWEST;

/**
 * How far the layer of items can be shifted and stretched before places in it are reckoned anew, and how far out things are drawn in it until
 * then: a browser knows no lengths beyond 33,554,432 px, and a bar that began centuries ago is longer in a window of days.
 * `whole`: the days that are as long as the layer is wide. False where places are to be reckoned anew to show this window.
 */
export function isInReach(whole: DayWindow, { from, to }: DayWindow): boolean {
  const times = (whole.to - whole.from) / (to - from);
  return times <= WIDEST && times >= NARROWEST && Math.abs(whole.from - from) / (to - from) <= FARTHEST;
}

/** Where what stands at this day is drawn: there, or where it is out of sight all the same. */
export function drawnAt(day: number, whole: DayWindow): number {
  const room = (whole.to - whole.from) * ROOM;
  return Math.min(Math.max(day, whole.from - room), whole.to + room);
}
