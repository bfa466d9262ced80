/** How the window changes under pointer and keys. Pure: days since 1970-01-01, the end exclusive. */
import { calendarParts, dayNumber, dayOf, firstOfMonth, lastOfMonth } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { DayWindow } from '../axis/window/window-store';

/** What is taken hold of: an end, or the window as a whole. */
export type Grip = 'from' | 'to' | 'both';

/** less than this is no window that anything could be read in */
export const LEAST_DAYS = 5;

/** The window with its grip moved by so many days, kept inside the whole. */
export function moveGrip(window: DayWindow, grip: Grip, by: number, whole: DayWindow): DayWindow {
  if (grip === 'both') {
    const bounded = Math.min(Math.max(by, Math.min(0, whole.from - window.from)), Math.max(0, whole.to - window.to));
    return { from: window.from + bounded, to: window.to + bounded };
  }
  if (grip === 'from') return { from: clamp(window.from + by, whole.from, window.to - LEAST_DAYS), to: window.to };
  return { from: window.from, to: clamp(window.to + by, window.from + LEAST_DAYS, whole.to) };
}

/** A window drawn from one day to another, whichever comes first. */
export function drawnWindow(one: number, other: number, whole: DayWindow): DayWindow {
  const from = clamp(Math.floor(Math.min(one, other)), whole.from, whole.to - LEAST_DAYS);
  return { from, to: clamp(Math.ceil(Math.max(one, other)), from + LEAST_DAYS, whole.to) };
}

/** The window of the same length around a day. */
export function centeredWindow({ from, to }: DayWindow, day: number, whole: DayWindow): DayWindow {
  return moveGrip({ from, to }, 'both', Math.round(day - (from + to) / 2), whole);
}

/** The edge so many buckets on from a day; a day between two edges first goes to the nearer one in that direction. */
export function edgeFrom(edges: readonly number[], day: number, steps: number): number {
  const ahead = steps > 0 ? edges.findIndex((edge) => edge > day) : edges.findLastIndex((edge) => edge < day);
  if (ahead === -1) return (steps > 0 ? edges.at(-1) : edges[0]) ?? day;
  const at = ahead + steps - Math.sign(steps);
  return edges[Math.min(edges.length - 1, Math.max(0, at))] ?? day;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Null for what is no date of the calendar, such as `2024-02-30`. */
export function readDays(typed: string): DaySpan | null {
  const text = typed.trim();
  const parts = calendarParts(text);
  if (!parts || (parts.month !== null && (parts.month < 1 || parts.month > 12))) return null;
  if (parts.day !== null) return dayOf(dayNumber(text)) === text ? { from: text, to: text } : null;
  const first = parts.year * 12 + (parts.month ?? 1) - 1;
  return { from: firstOfMonth(first), to: lastOfMonth(first + (parts.month === null ? 11 : 0)) };
}
