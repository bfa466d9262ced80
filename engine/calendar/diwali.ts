/**
 * Diwali: the evening of the new moon that falls while the sun stands in the Libra of the fixed stars. The feast is on the last day whose
 * evening begins before that new moon, by Indian time.
 */
import { type CalendarDay, dayFromNumber } from './day';
import { DELTA_T, LUNATION, newMoon, sunLongitude, UNIX_EPOCH } from './sky';

/** Longitude of the stars' Libra in 2000, and its yearly drift, in degrees. */
const LIBRA = 203.85;
const DRIFT = 0.01397;
const INDIAN_OFFSET = 5.5 / 24;
/** When an October or November evening is under way, as a share of the day. */
const EVENING = 18.75 / 24;

/** Supported for 1900–2100; null outside, where the formulas drift. */
export function diwali(year: number): CalendarDay | null {
  if (year < 1900 || year > 2100) return null;
  const start = LIBRA + DRIFT * (year - 2000);
  const middle = Math.round(((year - 2000) * 365.2425 + 300) / LUNATION);
  for (let number = middle - 2; number <= middle + 2; number += 1) {
    const moon = newMoon(number);
    const along = sunLongitude(moon) - start;
    if (along < 0 || along >= 30) continue;
    return dayFromNumber(Math.floor(moon - DELTA_T + INDIAN_OFFSET - UNIX_EPOCH - EVENING));
  }
  return null;
}
