/** Where the keys and the buttons of the axis lead: nearer, further away, to everything, to either end. */
import { windowAir } from '@/domain/timeline/axis-window';
import type { VisFrame } from './frame/vis-frame';
import type { DayWindow } from './window/window-store';

export interface AxisMoves {
  /** 2 shows half as much, 0.5 twice as much; around a day, or else the middle */
  zoom(factor: number, around: number | null): void;
  showAll(): void;
  toEnd(end: 'first' | 'last'): void;
  /** as a drag would */
  center(day: number): void;
}

/** @param bounds of the first and the last event @param goTo moves it in one step that Back undoes */
export function createMoves(
  bounds: DayWindow,
  { window, moveTo }: Pick<VisFrame, 'window' | 'moveTo'>,
  goTo: (window: DayWindow, animated: boolean) => void,
): AxisMoves {
  const air = windowAir(bounds.to - bounds.from);
  return {
    zoom(factor, around) {
      const { from, to } = window();
      const middle = around ?? (from + to) / 2;
      const half = (to - from) / 2 / factor;
      goTo({ from: middle - half, to: middle + half }, true);
    },
    showAll: () => goTo({ from: bounds.from - air.before, to: bounds.to + air.after }, true),
    toEnd(end) {
      const { from, to } = window();
      const by = end === 'first' ? bounds.from - air.before - from : bounds.to + air.after - to;
      goTo({ from: from + by, to: to + by }, false);
    },
    center(day) {
      const { from, to } = window();
      moveTo({ from: day - (to - from) / 2, to: day + (to - from) / 2 }, false);
    },
  };
}
