/**
 * Stores the visible window, which axis, overview and URL share in the browser. Each change names its origin and its kind. A listener can
 * therefore ignore its own changes, and the URL knows what Back undoes. The window is null until the axis or the overview sets it.
 */
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';

/** Days since 1970-01-01, with fractions; the end is exclusive. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

export interface WindowMove {
  readonly by: 'axis' | 'overview' | 'address';
  /**
   * `moving`: a drag or an animation continues; `moved`: it ended nearby; `jumped`: it ended elsewhere in one step (zoom,
   * brush, "show everything"), which Back undoes
   */
  readonly how: 'moving' | 'moved' | 'jumped';
}

type Listener = (window: DayWindow, move: WindowMove) => void;

let current: DayWindow | null = null;
const listeners = new Set<Listener>();

/** Returns the same object until the window changes, as `useSyncExternalStore` requires. */
export const getWindow = (): DayWindow | null => current;

/** Calls the listener on every change, including its own (see `by`). Returns the function that unsubscribes. */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Throws a RangeError if the window is empty or infinite. */
export function setWindow({ from, to }: DayWindow, move: WindowMove): void {
  if (!(to > from) || !Number.isFinite(to - from)) throw new RangeError(`no window: ${from} to ${to}`);
  if (current === null || current.from !== from || current.to !== to) current = { from, to };
  for (const listener of [...listeners]) listener(current, move);
}

export function forgetWindow(): void {
  current = null;
}

/** Returns the window over these days, both inclusive. */
export const windowOver = ({ from, to }: DaySpan): DayWindow => ({ from: dayNumber(from), to: dayNumber(to) + 1 });

/** Returns the whole days nearest to a window, at least one. */
export function daysOf({ from, to }: DayWindow): DaySpan {
  const first = Math.round(from);
  return { from: dayOf(first), to: dayOf(Math.max(first, Math.round(to) - 1)) };
}
