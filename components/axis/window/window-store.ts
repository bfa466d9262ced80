/**
 * The part of time in sight, which axis, overview and address share in the browser. Whoever moves it says who it was and how, so that
 * nobody answers to its own move and the address knows what Back should undo. Null until an axis or an overview has set it.
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
   * `moving`: a drag or an animation goes on; `moved`: it came to rest near where it was; `jumped`: it came to rest elsewhere in one
   * step (zoom, brush, "show everything"), which Back undoes
   */
  readonly how: 'moving' | 'moved' | 'jumped';
}

type Listener = (window: DayWindow, move: WindowMove) => void;

let current: DayWindow | null = null;
const listeners = new Set<Listener>();

/** The same object until it changes, as `useSyncExternalStore` needs it. */
export const getWindow = (): DayWindow | null => current;

/** Calls back on every change, also those of the caller (see `by`). Returns what ends it. */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Empty or endless windows are refused with a RangeError. */
export function setWindow({ from, to }: DayWindow, move: WindowMove): void {
  if (!(to > from) || !Number.isFinite(to - from)) throw new RangeError(`no window: ${from} to ${to}`);
  if (current === null || current.from !== from || current.to !== to) current = { from, to };
  for (const listener of [...listeners]) listener(current, move);
}

/** When the page that shows it goes away. */
export function forgetWindow(): void {
  current = null;
}

/** The window that shows all of the days, both inclusive. */
export const windowOver = ({ from, to }: DaySpan): DayWindow => ({ from: dayNumber(from), to: dayNumber(to) + 1 });

/** The whole days nearest to a window, at least one. */
export function daysOf({ from, to }: DayWindow): DaySpan {
  const first = Math.round(from);
  return { from: dayOf(first), to: dayOf(Math.max(first, Math.round(to) - 1)) };
}
