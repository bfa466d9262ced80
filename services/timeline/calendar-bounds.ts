/** The days and tiles that both calendars support: that of the domain, with four-digit years, and that of the database. */
import { dayNumber } from '@/domain/dates/day-words';
import { type DaySpan, type Tile, tileSpan } from '@/domain/timeline/tiles';

const FIRST = dayNumber('-4713-11-24');

export const isInCalendar = (tile: Tile): boolean => areInCalendar(tileSpan(tile));

export function areInCalendar({ from, to }: DaySpan): boolean {
  return dayNumber(from) >= FIRST && dayNumber(to) >= FIRST;
}
