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
  readonly by: 'axis' | 'overview' | 'address' | 'panel';
  /**
   * `moving`: a drag or an animation continues; `moved`: it ended nearby; `jumped`: it ended elsewhere in one step (zoom,
   * brush, "show everything"), which Back undoes
   */
  readonly how: 'moving' | 'moved' | 'jumped';
  /** the longer window that the open panel shortens to this one */
  readonly whole?: DayWindow;
}

type Listener = (window: DayWindow, move: WindowMove) => void;

let current: DayWindow | null = null;
let whole: DayWindow | null = null;
const listeners = new Set<Listener>();

/** Returns the same object until the window changes, as `useSyncExternalStore` requires. */
export const getWindow = (): DayWindow | null => current;

/** Returns the window that the open panel shortens; null if it shortens none, or the window has moved since. */
export const getWhole = (): DayWindow | null => whole;

/** Calls the listener on every change, including its own (see `by`). Returns the function that unsubscribes. */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Throws a RangeError if the window is empty or infinite. */
export function setWindow({ from, to }: DayWindow, move: WindowMove): void {
  if (!(to > from) || !Number.isFinite(to - from)) throw new RangeError(`no window: ${from} to ${to}`);
  whole = move.whole ?? null;
  if (current === null || current.from !== from || current.to !== to) current = { from, to };
  for (const listener of [...listeners]) listener(current, move);
}

export function forgetWindow(): void {
  current = null;
  whole = null;
}

/** share of the shortened window in which an event with its label is legible */
const LEGIBLE = 0.75;

/** Returns the part of a window that fits beside the panel. It starts where the window does, unless the open event starts too late for that. */
export function shortened({ from, to }: DayWindow, share: number, event: Pick<DayWindow, 'from'> | undefined): DayWindow {
  const length = (to - from) * share;
  const isInSight = event === undefined || event.from < from + length * LEGIBLE;
  const start = isInSight ? from : Math.min(event.from - length / 2, to - length);
  return { from: start, to: start + length };
}

/** Returns the window over these days, both inclusive. */
export const windowOver = ({ from, to }: DaySpan): DayWindow => ({ from: dayNumber(from), to: dayNumber(to) + 1 });

/** Returns the whole days nearest to a window, at least one. */
export function daysOf({ from, to }: DayWindow): DaySpan {
  const first = Math.round(from);
  return { from: dayOf(first), to: dayOf(Math.max(first, Math.round(to) - 1)) };
}
