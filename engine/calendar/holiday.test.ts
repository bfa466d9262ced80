import { describe, expect, it } from 'vitest';
import { addDays, formatDay } from './day';
import { holidayDay } from './holiday';
import { lunarNewYear } from './lunar-new-year';

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
    ['no-such-day', 2024, null],
  ])('%s of %i falls on %s', (name, year, day) => {
    expect(at(name, year)).toBe(day);
  });

  it('the Chinese year begins on the day the platform’s own Chinese calendar says, 1950–2099, but for known slips', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const parts = (year: number, shift: number): string => {
      const day = lunarNewYear(year);
      if (day === null) return 'none';
      const shifted = addDays(day, shift);
      return chinese.format(new Date(Date.UTC(shifted.year, shifted.month - 1, shifted.day)));
    };
    const wrong: number[] = [];
    for (let year = 1950; year <= 2099; year += 1) if (parts(year, 0) !== '1/1') wrong.push(year);
    // In these three the moon is new within ten minutes of midnight, and the platform’s coarser formulas miss the civil day.
    expect(wrong).toEqual([1954, 2027, 2030]);
  });
});
