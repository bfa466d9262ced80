/** A bar that runs out of the window on the right would take its label with it: the label then stands on it. */
import type { Placed } from '../layout/placed';
import type { DayWindow } from '../window/window-store';
import { itemId } from './elements';
import { rem } from './rem';

/** px: from here on a bar has room for its label */
const LEAST_BAR = 80;
const FROM_EDGE = 120;
const OVER_EDGE = 40;
const INDENT = 6;

export interface LabelsInSight {
  /** those among these that can be wider than the window */
  choose(placed: readonly Placed[]): void;
  update(window: DayWindow, pxPerDay: number, width: number): void;
}

interface Bars {
  readonly elementOf: (id: string) => HTMLElement | undefined;
  /** the day where one that begins on this day begins to be drawn */
  readonly drawnAt: (day: number) => number;
}

export function createLabelsInSight({ elementOf, drawnAt }: Bars): LabelsInSight {
  let bars: readonly { readonly id: string; readonly days: DayWindow }[] = [];
  return {
    choose(placed) {
      const long = placed.filter(({ labelled, flipped, mark }) => labelled && !flipped && mark.anchor.to - mark.anchor.from >= 2);
      const before = bars;
      bars = long.map((one) => ({ id: itemId(one), days: one.mark.anchor }));
      const ids = new Set(bars.map(({ id }) => id));
      for (const { id } of before) if (!ids.has(id)) elementOf(id)?.removeAttribute('data-inside');
    },
    update(window, pxPerDay, width) {
      for (const { id, days } of bars) {
        const from = (drawnAt(days.from) - window.from) * pxPerDay;
        const to = (days.to - window.from) * pxPerDay;
        const inside = to > width - OVER_EDGE && from < width - FROM_EDGE && to - from > LEAST_BAR;
        const element = elementOf(id);
        if (!element || (!inside && element.dataset.inside === undefined)) continue;
        element.toggleAttribute('data-inside', inside);
        if (inside) element.style.setProperty('--label-left', rem(Math.round(Math.max(0, -from) + INDENT)));
      }
    },
  };
}
