/**
 * The first day of the Chinese year: in China Standard Time the second new moon after the month of the winter solstice, the third when
 * a leap month (one in which the sun enters no new sign) comes between.
 */
import { type CalendarDay, dayFromNumber, dayNumber } from './day';
import { DELTA_T, FIRST_NEW_MOON, LUNATION, newMoon, sunLongitude, UNIX_EPOCH } from './sky';

const BEIJING_OFFSET = 8 / 24;

const dayInBeijing = (julian: number): number => Math.floor(julian - DELTA_T + BEIJING_OFFSET - UNIX_EPOCH);

/** Which twelfth of its yearly path (from the spring equinox, 0–11) the sun is in as the day begins in Beijing. */
const sunSign = (day: number): number => Math.floor(sunLongitude(day + UNIX_EPOCH - BEIJING_OFFSET + DELTA_T) / 30);

/** Number of the new moon that opens the month in which the sun reaches the winter solstice of the year. */
function solsticeMoon(year: number): number {
  let solstice = dayNumber({ year, month: 12, day: 19 });
  while (sunSign(solstice + 1) < 9) solstice += 1;
  const guess = Math.round((solstice + UNIX_EPOCH - FIRST_NEW_MOON) / LUNATION) + 1;
  return [guess, guess - 1, guess - 2].find((number) => dayInBeijing(newMoon(number)) <= solstice) ?? guess;
}

/** Supported for 1900–2100; null outside, where the civil rule did not hold or the formulas drift. */
export function lunarNewYear(year: number): CalendarDay | null {
  if (year < 1900 || year > 2100) return null;
  const eleventh = solsticeMoon(year - 1);
  const start = (step: number): number => dayInBeijing(newMoon(eleventh + step));
  const isLeap = (step: number): boolean => sunSign(start(step)) === sunSign(start(step + 1));
  const hasLeap = solsticeMoon(year) - eleventh === 13;
  return dayFromNumber(start(hasLeap && (isLeap(1) || isLeap(2)) ? 3 : 2));
}
