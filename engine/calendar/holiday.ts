/** When named days fall: fixed dates, n-th weekdays of a month, and days counted from Easter (Gregorian computus). */
import { addDays, addMonths, type CalendarDay, weekday } from './day';
import { lunarNewYear } from './lunar-new-year';
import { weekdayOnOrAfter, weekdayOnOrBefore } from './week';

/** Easter Sunday of a Gregorian year (the anonymous computus of 1876). */
export function easter(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const offset = moon - sunday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return { year, month, day: offset + 28 - 31 * Math.floor(month / 4) };
}

const nthWeekday = (year: number, month: number, isoWeekday: number, nth: number): CalendarDay =>
  addDays(weekdayOnOrAfter({ year, month, day: 1 }, isoWeekday), (nth - 1) * 7);

const lastWeekday = (year: number, month: number, isoWeekday: number): CalendarDay =>
  weekdayOnOrBefore(addDays(addMonths({ year, month, day: 1 }, 1), -1), isoWeekday);

const fixed =
  (month: number, day: number) =>
  (year: number): CalendarDay => ({ year, month, day });

const fromEaster =
  (days: number) =>
  (year: number): CalendarDay =>
    addDays(easter(year), days);

const RULES: Readonly<Record<string, (year: number) => CalendarDay | null>> = {
  'new-year': fixed(1, 1),
  'new-year-eve': fixed(12, 31),
  'mlk-day': (year) => nthWeekday(year, 1, 1, 3),
  'presidents-day': (year) => nthWeekday(year, 2, 1, 3),
  valentine: fixed(2, 14),
  'st-patrick': fixed(3, 17),
  'ash-wednesday': fromEaster(-46),
  'good-friday': fromEaster(-2),
  easter: fromEaster(0),
  'easter-monday': fromEaster(1),
  pentecost: fromEaster(49),
  'may-day': fixed(5, 1),
  'memorial-day': (year) => lastWeekday(year, 5, 1),
  'independence-day': fixed(7, 4),
  'labor-day': (year) => nthWeekday(year, 9, 1, 1),
  'china-national-day': fixed(10, 1),
  'columbus-day': (year) => nthWeekday(year, 10, 1, 2),
  halloween: fixed(10, 31),
  'election-day': (year) => addDays(nthWeekday(year, 11, 1, 1), 1),
  'veterans-day': fixed(11, 11),
  thanksgiving: (year) => nthWeekday(year, 11, 4, 4),
  'christmas-eve': fixed(12, 24),
  christmas: fixed(12, 25),
  'boxing-day': fixed(12, 26),
  'inauguration-day': (year) => (year % 4 === 1 ? { year, month: 1, day: weekday({ year, month: 1, day: 20 }) === 7 ? 21 : 20 } : null),
  'lunar-new-year': lunarNewYear,
};

/** The day a named day falls on in a year; null when the name is unknown or the year has none. */
export function holidayDay(name: string, year: number): CalendarDay | null {
  return RULES[name]?.(year) ?? null;
}
