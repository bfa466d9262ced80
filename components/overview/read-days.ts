/** What a reader types for a day: `2024`, `2024-01` or `2024-01-09`, as the days it covers. */
import { calendarParts, dayNumber, dayOf, firstOfMonth, lastOfMonth } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';

/** Null for what is no date of the calendar, such as `2024-02-30`. */
export function readDays(typed: string): DaySpan | null {
  const text = typed.trim();
  const parts = calendarParts(text);
  if (!parts || (parts.month !== null && (parts.month < 1 || parts.month > 12))) return null;
  if (parts.day !== null) return dayOf(dayNumber(text)) === text ? { from: text, to: text } : null;
  const first = parts.year * 12 + (parts.month ?? 1) - 1;
  return { from: firstOfMonth(first), to: lastOfMonth(first + (parts.month === null ? 11 : 0)) };
}
