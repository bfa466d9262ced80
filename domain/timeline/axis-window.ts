/** The part of time that the axis shows, as the address has it: `window=2024-01-01..2024-03-31`. It chooses nothing; `from` and `to` do. */
import { dayNumber, dayOf } from '../dates/day-words';
import type { DaySpan } from './tiles';

const WINDOW = /^(-?\d{4}-\d{2}-\d{2})\.\.(-?\d{4}-\d{2}-\d{2})$/;

/** Null for what is no window: not two days of the calendar, or the second before the first. */
export function parseWindow(value: string | readonly string[] | null | undefined): DaySpan | null {
  const text = typeof value === 'string' ? value : value?.[0];
  const [, from, to] = WINDOW.exec(text ?? '') ?? [];
  if (from === undefined || to === undefined) return null;
  if (!isDay(from) || !isDay(to)) return null;
  return dayNumber(from) <= dayNumber(to) ? { from, to } : null;
}

const isDay = (text: string): boolean => dayOf(dayNumber(text)) === text;

export const printWindow = ({ from, to }: DaySpan): string => `${from}..${to}`;
