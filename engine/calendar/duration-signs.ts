import type { Granularity } from '../model/timex';

/** How a duration of one unit is written: prefix `P` or `PT`, multiplier, sign. */
export const DURATION_SIGNS: Readonly<Record<Granularity, readonly ['P' | 'PT', number, string]>> = {
  second: ['PT', 1, 'S'],
  minute: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  'part-of-day': ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  weekend: ['P', 1, 'WE'],
  week: ['P', 1, 'W'],
  fortnight: ['P', 2, 'W'],
  month: ['P', 1, 'M'],
  quarter: ['P', 1, 'Q'],
  season: ['P', 1, 'SE'],
  half: ['P', 6, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
};
