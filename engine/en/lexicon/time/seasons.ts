/** Seasons by their EDTF number, parts of the day by their TIMEX3 sign. */
import type { CalendarFields } from '../../../model/timex';

export const SEASON_NUMBERS: Readonly<Record<string, number>> = {
  spring: 21,
  springtime: 21,
  summer: 22,
  summertime: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  wintertime: 24,
};

export const PARTS_OF_DAY: Readonly<Record<string, NonNullable<CalendarFields['partOfDay']>>> = {
  morning: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  midmorning: 'MO',
  noon: 'MI',
  midday: 'MI',
  afternoon: 'AF',
  midafternoon: 'AF',
  evening: 'EV',
  dusk: 'EV',
  night: 'NI',
  nighttime: 'NI',
  daytime: 'DT',
};
