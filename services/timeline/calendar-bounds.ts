/** The tiles that both the calendar of the domain (years of four digits) and that of the database hold. */
import { dayNumber } from '@/domain/day-words';
import { type Tile, tileSpan } from '@/domain/tiles';

const FIRST = dayNumber('-4713-11-24');

export function isInCalendar(tile: Tile): boolean {
  const { from, to } = tileSpan(tile);
  return dayNumber(from) >= FIRST && dayNumber(to) >= FIRST;
}
