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

/** `monthDay`: "08-24". */
function dayIn(year: number, monthDay: string): CalendarDay {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return { year, month, day };
}

type DayOfYear = (year: number) => CalendarDay | null;

const daysFrom =
  (feast: DayOfYear, days: number): DayOfYear =>
  (year) => {
    const day = feast(year);
    return day && addDays(day, days);
  };

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

/** Reads a list of names, each with a value. */
const table = (list: string): readonly (readonly [name: string, value: string])[] =>
  list.split(',').map((entry) => {
    const [name = '', value = ''] = entry.trim().split(' ');
    return [name, value];
  });

/** Month and day. */
const FIXED = table(`
  new-year 01-01, new-year-eve 12-31, epiphany 01-06, orthodox-christmas 01-07, australia-day 01-26, groundhog-day 02-02,
  valentine 02-14, st-patrick 03-17, earth-day 04-22, anzac-day 04-25, may-day 05-01, victory-day 05-09, flag-day 06-14,
  juneteenth 06-19, canada-day 07-01, independence-day 07-04, bastille-day 07-14, china-national-day 10-01, halloween 10-31,
  all-saints 11-01, all-souls 11-02, guy-fawkes 11-05, veterans-day 11-11, christmas-eve 12-24, christmas 12-25, boxing-day 12-26`);

/** Days after Easter. */
const FROM_EASTER = table(`
  shrove-tuesday -47, ash-wednesday -46, palm-sunday -7, holy-week -7, maundy-thursday -3, good-friday -2, holy-saturday -1, easter 0,
  easter-monday 1, ascension 39, pentecost 49, whit-monday 50`);

/** Month, weekday, and its number in the month: -1 is the last. */
const NTH_WEEKDAYS = table(`
  mlk-day 1/1/3, presidents-day 2/1/3, mothers-day 5/7/2, memorial-day 5/1/-1, fathers-day 6/7/3, august-bank-holiday 8/1/-1,
  labor-day 9/1/1, columbus-day 10/1/2, remembrance-sunday 11/7/2`);

const RULES: Readonly<Record<string, DayOfYear>> = {
  ...Object.fromEntries(FIXED.map(([name, monthDay]) => [name, (year: number) => dayIn(year, monthDay)])),
  ...Object.fromEntries(FROM_EASTER.map(([name, days]) => [name, daysFrom(easter, Number(days))])),
  ...Object.fromEntries(
    NTH_WEEKDAYS.map(([name, value]) => {
      const [month = 1, day = 1, nth = 1] = value.split('/').map(Number);
      return [name, (year: number) => nthWeekday(year, month, day, nth)];
    }),
  ),
  'orthodox-easter': orthodoxEaster,
  'election-day': (year) => addDays(nthWeekday(year, 11, 1, 1), 1),
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
  return /^\d\d-\d\d$/.test(name) ? dayIn(year, name) : (RULES[name]?.(year) ?? null);
}

/** Returns the length in days of a named day that begins on `first`. Ramadan ends at the feast after it. */
export function holidayLength(name: string, first: CalendarDay): number {
  if (name !== 'ramadan') return LENGTHS[name] ?? 1;
  const after = addDays(first, 29);
  const feast = islamicDay(after.year, 10, 1);
  return feast === null ? 30 : Math.abs(dayNumber(feast) - dayNumber(first));
}
