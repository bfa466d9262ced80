import type { DayWindow } from '../layout/window-store';
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
 * The layer that contains all items of the axis. Item positions are percentages of the layer's width. A drag shifts the
 * layer and a zoom resizes it, so neither changes the items.
 */
export function createItemLayer(parent: HTMLElement, window: DayWindow) {
  const layer = document.createElement('div');
  layer.className = 'axis-items absolute top-0 left-0 h-0 origin-top-left';
  const veil = document.createElement('div');
  // Disables hit testing under the pointer while the axis moves.
  veil.className =
    'axis-veil absolute inset-x-0 top-0 bottom-auto z-2 hidden h-[100vh] in-data-moving:block in-data-held:block in-data-held:cursor-move';
  parent.append(layer, veil);
  const standing = new Map<string, Standing>();
  /** the days that span the full width of the layer */
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
    put(item: Framed, element: HTMLElement) {
      const before = standing.get(item.id);
      const now = { item, element };
      standing.set(item.id, now);
      place(now);
      element.style.top = rem(item.row * ROW_PX + ABOVE_PX);
      element.style.setProperty('--label', rem(item.label));
      element.toggleAttribute('data-bare', item.count === 0 && item.label === 0);
      if (before === undefined) layer.append(element);
    },
    remove(id: string) {
      standing.get(id)?.element.remove();
      standing.delete(id);
    },
    /** Shows this window; `width` is its width in px on the screen. */
    move({ from, to }: DayWindow, width: number) {
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
    drawnAt: (day: number) => drawnAt(day, whole),
  };
}

/** Limits of the layer: its width relative to the window, and its distance in windows. */
const WIDEST = 16;
const NARROWEST = 1 / 8;
const FARTHEST = 20;
/** Items are drawn up to this many layer widths outside the layer. Includes one extra window for labels. */
const ROOM = (FARTHEST + 2) / NARROWEST;

/**
 * Returns whether the layer can show the window by shifting and scaling alone. If not, all positions must be recomputed. The
 * limit exists because browsers clamp lengths to 33,554,432 px, which an old bar exceeds in a window of days.
 * @param whole the days that span the full width of the layer
 */
export function isInReach(whole: DayWindow, { from, to }: DayWindow): boolean {
  const times = (whole.to - whole.from) / (to - from);
  return times <= WIDEST && times >= NARROWEST && Math.abs(whole.from - from) / (to - from) <= FARTHEST;
}

/** Returns the day at which an item of this day is drawn. The result is clamped beyond the reachable windows. */
export function drawnAt(day: number, whole: DayWindow): number {
  const room = (whole.to - whole.from) * ROOM;
  return Math.min(Math.max(day, whole.from - room), whole.to + room);
}
