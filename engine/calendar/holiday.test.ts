import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay, formatDay } from './day';
import { holidayDay, holidayLength } from './holiday';
import { hanukkah, lunarNewYear, passover, roshHashanah } from './lunar-calendars';

const at = (name: string, year: number): string | null => {
  const day = holidayDay(name, year);
  return day === null ? null : formatDay(day);
};

describe('holidays', () => {
  it.each([
    ['easter', 2024, '2024-03-31'],
    ['easter', 1999, '1999-04-04'],
    ['easter', 2038, '2038-04-25'],
    ['good-friday', 1998, '1998-04-10'],
    ['thanksgiving', 1999, '1999-11-25'],
    ['memorial-day', 2024, '2024-05-27'],
    ['election-day', 1998, '1998-11-03'],
    ['labor-day', 2025, '2025-09-01'],
    ['inauguration-day', 2013, '2013-01-21'],
    ['inauguration-day', 2024, null],
    ['lunar-new-year', 2024, '2024-02-10'],
    ['lunar-new-year', 1954, '1954-02-03'],
    ['lunar-new-year', 2027, '2027-02-06'],
    ['lunar-new-year', 2030, '2030-02-03'],
    ['mlk-day', 2024, '2024-01-15'],
    ['orthodox-easter', 2024, '2024-05-05'],
    ['orthodox-easter', 2021, '2021-05-02'],
    ['shrove-tuesday', 2023, '2023-02-21'],
    ['black-friday', 2023, '2023-11-24'],
    ['passover', 2024, '2024-04-23'],
    ['purim', 2023, '2023-03-07'],
    ['shavuot', 2024, '2024-06-12'],
    ['rosh-hashanah', 2023, '2023-09-16'],
    ['yom-kippur', 1973, '1973-10-06'],
    ['hanukkah', 2024, '2024-12-26'],
    ['ramadan', 2024, '2024-03-11'],
    ['eid-al-fitr', 2023, '2023-04-21'],
    ['eid-al-adha', 2024, '2024-06-16'],
    ['diwali', 2020, '2020-11-14'],
    ['diwali', 2024, '2024-10-31'],
    ['diwali', 2025, '2025-10-20'],
    ['no-such-day', 2024, null],
  ])('%s of %i falls on %s', (name, year, day) => {
    expect(at(name, year)).toBe(day);
  });

  it('Chinese New Year matches the platform’s Chinese calendar for 1950–2099, with three known exceptions', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const parts = (year: number, shift: number): string => {
      const day = lunarNewYear(year);
      if (day === null) return 'none';
      const shifted = addDays(day, shift);
      return chinese.format(new Date(Date.UTC(shifted.year, shifted.month - 1, shifted.day)));
    };
    const wrong: number[] = [];
    for (let year = 1950; year <= 2099; year += 1) if (parts(year, 0) !== '1/1') wrong.push(year);
    // In these three years, the new moon is within ten minutes of midnight, and the platform’s coarser formulas miss the civil day.
    expect(wrong).toEqual([1954, 2027, 2030]);
  });

  it('Jewish holidays match the platform’s Jewish calendar for 1900–2100', () => {
    const jewish = new Intl.DateTimeFormat('en-u-ca-hebrew', { month: 'long', day: 'numeric', timeZone: 'UTC' });
    const name = (day: CalendarDay | null): string => (day ? jewish.format(new Date(Date.UTC(day.year, day.month - 1, day.day))) : 'none');
    for (let year = 1900; year <= 2100; year += 1) {
      expect([name(roshHashanah(year)), name(passover(year)), name(hanukkah(year))]).toEqual(['1 Tishri', '15 Nisan', '25 Kislev']);
    }
  });

  it('returns the length of a holiday in days', () => {
    expect(holidayLength('ramadan', { year: 2024, month: 3, day: 11 })).toBe(30);
    expect(holidayLength('hanukkah', { year: 2024, month: 12, day: 26 })).toBe(8);
    expect(holidayLength('easter', { year: 2024, month: 3, day: 31 })).toBe(1);
  });
});
