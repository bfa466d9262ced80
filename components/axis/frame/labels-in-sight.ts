/** Repositions labels with `labelPlace` while the window moves. */
import { LABEL_GAP, type LabelPlace, labelPlace } from '../layout/labels';
import type { MarkExtent, Placed } from '../layout/mark-extent';
import type { DayWindow } from '../layout/window-store';
import { itemId } from './elements';
import { rem } from './rem';

interface Drawn {
  readonly elementOf: (id: string) => HTMLElement | undefined;
  /** the day at which an item that begins on this day is drawn */
  readonly drawnAt: (day: number) => number;
}

export function createLabelsInSight({ elementOf, drawnAt }: Drawn) {
  let labelled: readonly { readonly id: string; readonly mark: MarkExtent; readonly text: number }[] = [];
  /** last value per element, because most moves change only a few */
  const given = new WeakMap<HTMLElement, string>();

  function give(element: HTMLElement, place: LabelPlace): void {
    const left = place.kind === 'inside' ? rem(Math.round(place.left)) : '';
    const room = place.kind === 'inside' || place.kind === 'cut' ? rem(Math.floor(place.room)) : '';
    const key = `${place.kind} ${left} ${room}`;
    if (given.get(element) === key) return;
    given.set(element, key);
    if (place.kind === 'beside') delete element.dataset.label;
    else element.dataset.label = place.kind;
    if (left) element.style.setProperty('--label-left', left);
    if (room) element.style.setProperty('--label-room', room);
  }

  return {
    choose(placed: readonly Placed[]) {
      labelled = placed.filter((one) => one.labelled).map((one) => ({ id: itemId(one), mark: one.mark, text: one.label - LABEL_GAP }));
    },
    update(window: DayWindow, pxPerDay: number, width: number) {
      const px = (day: number): number => (drawnAt(day) - window.from) * pxPerDay;
      for (const { id, mark, text } of labelled) {
        const element = elementOf(id);
        if (!element) continue;
        const from = px(mark.anchor.from) - mark.before;
        const to = Math.max(px(mark.anchor.to) + mark.after, from + mark.least);
        give(element, labelPlace({ mark: { from, to }, isBar: mark.anchor.to > mark.anchor.from, text }, width));
      }
    },
  };
}
