/** Units of time as English names them, singular and plural, with how TIMEX3 durations write them. */
import type { Granularity } from '../../../model/timex';

export const UNIT_WORDS: Readonly<Record<string, Granularity>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  weekend: 'weekend',
  week: 'week',
  wk: 'week',
  fortnight: 'fortnight',
  month: 'month',
  quarter: 'quarter',
  semester: 'half',
  year: 'year',
  yr: 'year',
  decade: 'decade',
  century: 'century',
};

export const PLURAL_UNIT_WORDS: Readonly<Record<string, Granularity>> = {
  seconds: 'second',
  secs: 'second',
  minutes: 'minute',
  mins: 'minute',
  hours: 'hour',
  hrs: 'hour',
  days: 'day',
  weekends: 'weekend',
  weeks: 'week',
  wks: 'week',
  fortnights: 'fortnight',
  months: 'month',
  quarters: 'quarter',
  semesters: 'half',
  years: 'year',
  yrs: 'year',
  decades: 'decade',
  centuries: 'century',
};

/** Signs of units that are read only right after figures: "24 h", "30 min". */
export const UNIT_SIGNS: Readonly<Record<string, Granularity>> = { h: 'hour', hr: 'hour', min: 'minute', sec: 'second' };

export function unitOf(text: string): Granularity | null {
  const lower = text.toLowerCase();
  return UNIT_WORDS[lower] ?? PLURAL_UNIT_WORDS[lower] ?? null;
}
