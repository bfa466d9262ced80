/**
 * Feasts that follow the moon. The Chinese year and Diwali are computed from new moons and the position of the sun (Meeus, "Astronomical
 * Algorithms", chapters 25 and 49, exact to a minute or two for 1900–2100). Jewish feasts follow the fixed calendar (molad and
 * postponements). Islamic months follow the Umm al-Qura calendar of the platform; local sightings may differ by a day.
 */
import { addDays, type CalendarDay, dayFromNumber, dayNumber } from './day';

const LUNATION = 29.530588861;
/** Julian ephemeris day of the new moon numbered 0 (6 January 2000). */
const FIRST_NEW_MOON = 2_451_550.09766;
/** Julian day of 1970-01-01 00:00, and of the epoch J2000. */
const UNIX_EPOCH = 2_440_587.5;
const J2000 = 2_451_545;
const RADIANS = Math.PI / 180;
/** Dynamical minus civil time in days: between half a minute and two minutes in the supported years. */
const DELTA_T = 60 / 86_400;

/** Periodic terms: [days, power of the eccentricity, multiples of the sun's anomaly, the moon's anomaly, the moon's latitude]. */
const TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
];

/** Planetary terms: [days, degrees at number 0, degrees per lunation]. */
const PLANETS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [-0.00017, 124.7746, -1.56375588],
];

/** Returns the Julian ephemeris day of the new moon with this number. */
function newMoon(number: number): number {
  const t = number / 1236.85;
  const sun = 2.5534 + 29.1053567 * number - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * number + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * number - 0.0016118 * t * t;
  const eccentricity = 1 - 0.002516 * t;
  let julian = FIRST_NEW_MOON + LUNATION * number + 0.00015437 * t * t;
  for (const [days, power, s, m, l] of TERMS) {
    julian += days * eccentricity ** power * Math.sin((s * sun + m * moon + l * latitude) * RADIANS);
  }
  for (const [days, start, rate] of PLANETS) julian += days * Math.sin((start + rate * number) * RADIANS);
  return julian;
}

/** Returns the apparent longitude of the sun in degrees. */
function sunLongitude(julian: number): number {
  const t = (julian - J2000) / 36_525;
  const anomaly = (357.52911 + 35_999.05029 * t) * RADIANS;
  const center = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly);
  const longitude = 280.46646 + 36_000.76983 * t + center - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * RADIANS);
  return longitude - Math.floor(longitude / 360) * 360;
}

/** Sidereal longitude of Libra in 2000, and its yearly drift, in degrees. */
const LIBRA = 203.85;
const DRIFT = 0.01397;
const INDIAN_OFFSET = 5.5 / 24;
/** Time of an October or November evening, as a share of the day. */
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

/** Start of the count in `elapsed`: the day number of 1 Tishrei of year 1. */
const HEBREW_EPOCH = dayNumber({ year: -3760, month: 9, day: 7 });
/** Parts per day in the Hebrew calendar, 1080 per hour. */
const PARTS_OF_DAY = 24 * 1080;

/** Returns the days from the epoch to the new year, before the rule about adjacent years. */
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
  return HEBREW_EPOCH + here + shift;
}

/** Rosh Hashanah in the autumn of a Gregorian year. */
export const roshHashanah = (year: number): CalendarDay => dayFromNumber(newYear(year + 3761));

/** The first day of Passover in the spring of a Gregorian year: 163 days before the next new year. */
export const passover = (year: number): CalendarDay => addDays(roshHashanah(year), -163);

/** 25 Kislev: the previous month is a day longer in a full year. */
export function hanukkah(year: number): CalendarDay {
  const first = newYear(year + 3761);
  const length = newYear(year + 3762) - first;
  return dayFromNumber(first + (length % 10 === 5 ? 84 : 83));
}

const LUNAR_YEAR = 354.36707;
/** Day number of 1 Muharram 1. */
const ISLAMIC_EPOCH = dayNumber({ year: 622, month: 7, day: 19 });

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function fields(number: number): readonly [number, number] {
  const parts = calendar.formatToParts(new Date(number * 86_400_000));
  const value = (type: 'month' | 'day'): number => Number(parts.find((part) => part.type === type)?.value);
  return [value('month'), value('day')];
}

/** Returns the first date in the Gregorian year for a day in an Islamic month (1–12), or null outside 1900–2100. */
export function islamicDay(year: number, month: number, day: number): CalendarDay | null {
  if (year < 1900 || year > 2100) return null;
  const first = dayNumber({ year, month: 1, day: 1 });
  const islamicYear = Math.floor((first - ISLAMIC_EPOCH) / LUNAR_YEAR);
  for (let candidateYear = islamicYear; candidateYear <= islamicYear + 2; candidateYear += 1) {
    const guess = Math.round(ISLAMIC_EPOCH + candidateYear * LUNAR_YEAR + (month - 1) * 29.53 + day - 1);
    const found = [0, -1, 1, -2, 2, -3, 3]
      .map((shift) => guess + shift)
      .find((number) => {
        const [foundMonth, foundDay] = fields(number);
        return foundMonth === month && foundDay === day;
      });
    const date = found === undefined ? null : dayFromNumber(found);
    if (date?.year === year) return date;
  }
  return null;
}

const BEIJING_OFFSET = 8 / 24;

const dayInBeijing = (julian: number): number => Math.floor(julian - DELTA_T + BEIJING_OFFSET - UNIX_EPOCH);

/** Returns the twelfth of the sun's yearly path at the start of the day in Beijing (0–11 from the spring equinox). */
const sunSign = (day: number): number => Math.floor(sunLongitude(day + UNIX_EPOCH - BEIJING_OFFSET + DELTA_T) / 30);

/** Returns the number of the new moon that opens the month with the year's winter solstice. */
function solsticeMoon(year: number): number {
  let solstice = dayNumber({ year, month: 12, day: 19 });
  while (sunSign(solstice + 1) < 9) solstice += 1;
  const guess = Math.round((solstice + UNIX_EPOCH - FIRST_NEW_MOON) / LUNATION) + 1;
  return [guess, guess - 1, guess - 2].find((number) => dayInBeijing(newMoon(number)) <= solstice) ?? guess;
}

/** Supported for 1900–2100; null outside, because the civil rule did not apply or the formulas drift. */
export function lunarNewYear(year: number): CalendarDay | null {
  if (year < 1900 || year > 2100) return null;
  const eleventh = solsticeMoon(year - 1);
  const start = (step: number): number => dayInBeijing(newMoon(eleventh + step));
  const isLeap = (step: number): boolean => sunSign(start(step)) === sunSign(start(step + 1));
  const hasLeap = solsticeMoon(year) - eleventh === 13;
  return dayFromNumber(start(hasLeap && (isLeap(1) || isLeap(2)) ? 3 : 2));
}
