/** Computes how pointer and keys change the window. Pure functions; days since 1970-01-01, the end exclusive. */
import type { DayWindow } from '../axis/layout/window-store';

export type Grip = 'from' | 'to' | 'both';

export const LEAST_DAYS = 5;

export function moveGrip(window: DayWindow, grip: Grip, by: number, whole: DayWindow): DayWindow {
  if (grip === 'both') {
    const bounded = Math.min(Math.max(by, Math.min(0, whole.from - window.from)), Math.max(0, whole.to - window.to));
    return { from: window.from + bounded, to: window.to + bounded };
  }
  if (grip === 'from') return { from: clamp(window.from + by, whole.from, window.to - LEAST_DAYS), to: window.to };
  return { from: window.from, to: clamp(window.to + by, window.from + LEAST_DAYS, whole.to) };
}

export function drawnWindow(one: number, other: number, whole: DayWindow): DayWindow {
  const from = clamp(Math.floor(Math.min(one, other)), whole.from, whole.to - LEAST_DAYS);
  return { from, to: clamp(Math.ceil(Math.max(one, other)), from + LEAST_DAYS, whole.to) };
}

export const centeredWindow = ({ from, to }: DayWindow, day: number, whole: DayWindow): DayWindow =>
  moveGrip({ from, to }, 'both', Math.round(day - (from + to) / 2), whole);

/** Returns the bucket edge a number of steps from a day. From a day between two edges, the first step goes to the next edge. */
export function edgeFrom(edges: readonly number[], day: number, steps: number): number {
  const ahead = steps > 0 ? edges.findIndex((edge) => edge > day) : edges.findLastIndex((edge) => edge < day);
  if (ahead === -1) return (steps > 0 ? edges.at(-1) : edges[0]) ?? day;
  const at = ahead + steps - Math.sign(steps);
  return edges[Math.min(edges.length - 1, Math.max(0, at))] ?? day;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
