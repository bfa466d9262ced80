/** Computes named days: fixed dates, n-th weekdays of a month, and days counted from Easter (Gregorian computus). */
import { addDays, type CalendarDay, dayNumber, weekday } from './day';
import { diwali, hanukkah, islamicDay, lunarNewYear, passover, roshHashanah } from './lunar-calendars';
import { nthWeekday } from './period';

/** Returns Easter Sunday of a Gregorian year (the anonymous computus of 1876). */
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

/** Returns Easter Sunday in the Julian calendar as a Gregorian day; valid for 1900–2099. */
function orthodoxEaster(year: number): CalendarDay {
  const moon = ((year % 19) * 19 + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return addDays({ year, month: 3, day: 22 }, moon + sunday + 13);
}

type DayOfYear = (year: number) => CalendarDay | null;

const daysFrom =
  (feast: DayOfYear, days: number): DayOfYear =>
  (year) => {
    const day = feast(year);
    return day && addDays(day, days);
  };

const fromEaster = (days: number): DayOfYear => daysFrom(easter, days);

/** Caches the result: the platform's calendar is slow, and every mention of a feast needs several years. */
function islamic(month: number, day: number): DayOfYear {
  const cached = new Map<number, CalendarDay | null>();
  return (year) => {
    const found = cached.get(year);
    if (found !== undefined) return found;
    const date = islamicDay(year, month, day);
    cached.set(year, date);
    return date;
  };
}

const thanksgiving = (year: number): CalendarDay => nthWeekday(year, 11, 4, 4);

const RULES: Readonly<Record<string, DayOfYear>> = {
  'mlk-day': (year) => nthWeekday(year, 1, 1, 3),
  'presidents-day': (year) => nthWeekday(year, 2, 1, 3),
  'shrove-tuesday': fromEaster(-47),
  'ash-wednesday': fromEaster(-46),
  'palm-sunday': fromEaster(-7),
  'holy-week': fromEaster(-7),
  'maundy-thursday': fromEaster(-3),
  'good-friday': fromEaster(-2),
  'holy-saturday': fromEaster(-1),
  easter: fromEaster(0),
  'easter-monday': fromEaster(1),
  'orthodox-easter': orthodoxEaster,
  ascension: fromEaster(39),
  pentecost: fromEaster(49),
  'whit-monday': fromEaster(50),
  'mothers-day': (year) => nthWeekday(year, 5, 7, 2),
  'memorial-day': (year) => nthWeekday(year, 5, 1, -1),
  'fathers-day': (year) => nthWeekday(year, 6, 7, 3),
  'august-bank-holiday': (year) => nthWeekday(year, 8, 1, -1),
  'labor-day': (year) => nthWeekday(year, 9, 1, 1),
  'columbus-day': (year) => nthWeekday(year, 10, 1, 2),
  'election-day': (year) => addDays(nthWeekday(year, 11, 1, 1), 1),
  'remembrance-sunday': (year) => nthWeekday(year, 11, 7, 2),
  thanksgiving,
  'black-friday': (year) => addDays(thanksgiving(year), 1),
  'cyber-monday': (year) => addDays(thanksgiving(year), 4),
  'inauguration-day': (year) => (year % 4 === 1 ? { year, month: 1, day: weekday({ year, month: 1, day: 20 }) === 7 ? 21 : 20 } : null),
  'lunar-new-year': lunarNewYear,
  purim: daysFrom(passover, -30),
  passover,
  shavuot: daysFrom(passover, 50),
  'rosh-hashanah': roshHashanah,
  'yom-kippur': daysFrom(roshHashanah, 9),
  sukkot: daysFrom(roshHashanah, 14),
  hanukkah,
  'islamic-new-year': islamic(1, 1),
  ashura: islamic(1, 10),
  mawlid: islamic(3, 12),
  ramadan: islamic(9, 1),
  'eid-al-fitr': islamic(10, 1),
  'eid-al-adha': islamic(12, 10),
  diwali,
};

/** Feasts of several days. */
const LENGTHS: Readonly<Record<string, number>> = { 'holy-week': 7, passover: 8, sukkot: 7, hanukkah: 8 };

/** Returns the date of a named day, or of a month and day ("08-24"), in a year. Null for unknown names and missing days. */
export function holidayDay(name: string, year: number): CalendarDay | null {
  const [month, day] = /^\d\d-\d\d$/.test(name) ? name.split('-').map(Number) : [];
  if (month !== undefined && day !== undefined) return { year, month, day };
  return RULES[name]?.(year) ?? null;
}

/** Returns the length in days of a named day that begins on `first`. Ramadan ends at the feast after it. */
export function holidayLength(name: string, first: CalendarDay): number {
  if (name !== 'ramadan') return LENGTHS[name] ?? 1;
  const after = addDays(first, 29);
  const feast = islamicDay(after.year, 10, 1);
  return feast === null ? 30 : Math.abs(dayNumber(feast) - dayNumber(first));
}
