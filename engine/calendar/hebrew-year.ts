/** The first day of the Jewish year by the fixed calendar (molad and postponements), and what is counted from it. */
import { addDays, type CalendarDay, dayFromNumber, dayNumber } from './day';

/** The day number from which `elapsed` counts: 1 Tishrei of the year 1. */
const EPOCH = dayNumber({ year: -3760, month: 9, day: 7 });
/** The old calendar's parts, 1080 to the hour. */
const PARTS_OF_DAY = 24 * 1080;

/** Days from the epoch to the new year, before the rule about neighbors. */
function elapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = months * 29 + Math.floor(parts / PARTS_OF_DAY);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** Rosh Hashanah of the Jewish year. */
function newYear(year: number): number {
  const [before, here, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
  const shift = after - here === 356 ? 2 : here - before === 382 ? 1 : 0;
  return EPOCH + here + shift;
}

/** Rosh Hashanah in the autumn of a Gregorian year. */
export const roshHashanah = (year: number): CalendarDay => dayFromNumber(newYear(year + 3761));

/** The first day of Passover in the spring of a Gregorian year: 163 days before the next new year. */
export const passover = (year: number): CalendarDay => addDays(roshHashanah(year), -163);

/** 25 Kislev: the month before it is a day longer in a full year. */
export function hanukkah(year: number): CalendarDay {
  const first = newYear(year + 3761);
  const length = newYear(year + 3762) - first;
  return dayFromNumber(first + (length % 10 === 5 ? 84 : 83));
}
