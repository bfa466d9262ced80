/** Reads the dates that a reader enters for the list and for the axis. */
import { calendarParts, dayNumber, dayOf, firstOfMonth, lastOfMonth } from '../dates/day-words';
import { isBackwards, isCalendarText } from '../filters/parse-filters';
import type { TimelineFilters } from '../filters/timeline-filters';
import { dayOrText, readDayText } from '../text/day-text';
import type { DaySpan } from './tiles';

export type Bounds = Pick<TimelineFilters, 'from' | 'to'>;

export interface BoundsProblem {
  readonly name: keyof Bounds;
  readonly message: string;
}

/** `bounds` keeps a text that is not a date. */
export function readBounds(entered: Bounds): { readonly bounds: Bounds; readonly problem: BoundsProblem | null } {
  const bounds: Bounds = { from: read(entered.from), to: read(entered.to) };
  return { bounds, problem: problemWith('from', bounds.from) ?? problemWith('to', bounds.to) ?? orderProblem(bounds) };
}

const read = (entered: string | null): string | null => (entered ? dayOrText(entered) : null);

function problemWith(name: keyof Bounds, text: string | null): BoundsProblem | null {
  if (text === null || isCalendarText(text)) return null;
  const day = readDayText(text);
  return { name, message: !day.ok && day.isOpen ? day.message : 'Enter a date like 2024, 2024-01 or 2024-01-09.' };
}

const orderProblem = ({ from, to }: Bounds): BoundsProblem | null =>
  from !== null && to !== null && isBackwards(from, to) ? { name: 'to', message: 'Enter an end date on or after the start date.' } : null;

/** The days of a year, month or day. Returns null for an invalid date, such as `2024-02-30`. */
export function readDays(typed: string): DaySpan | null {
  const text = dayOrText(typed.trim());
  const parts = calendarParts(text);
  if (!parts || (parts.month !== null && (parts.month < 1 || parts.month > 12))) return null;
  if (parts.day !== null) return dayOf(dayNumber(text)) === text ? { from: text, to: text } : null;
  const first = parts.year * 12 + (parts.month ?? 1) - 1;
  return { from: firstOfMonth(first), to: lastOfMonth(first + (parts.month === null ? 11 : 0)) };
}
