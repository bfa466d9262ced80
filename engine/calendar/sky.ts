/** New moons and the place of the sun after Meeus, "Astronomical Algorithms", chapters 25 and 49, good to a minute or two for 1900–2100. */

export const LUNATION = 29.530588861;
/** Julian ephemeris day of the new moon numbered 0 (6 January 2000). */
export const FIRST_NEW_MOON = 2_451_550.09766;
/** Julian day of 1970-01-01 00:00, and of the epoch J2000. */
export const UNIX_EPOCH = 2_440_587.5;
const J2000 = 2_451_545;
const RADIANS = Math.PI / 180;
/** Dynamical minus civil time in days: half a minute to two minutes in the years supported. */
export const DELTA_T = 60 / 86_400;

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

/** Terms of the planets: [days, degrees at number 0, degrees a lunation]. */
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

/** Julian ephemeris day of the new moon of that number. */
export function newMoon(number: number): number {
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

/** Apparent longitude of the sun in degrees. */
export function sunLongitude(julian: number): number {
  const t = (julian - J2000) / 36_525;
  const anomaly = (357.52911 + 35_999.05029 * t) * RADIANS;
  const center = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly);
  const longitude = 280.46646 + 36_000.76983 * t + center - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * RADIANS);
  return longitude - Math.floor(longitude / 360) * 360;
}
