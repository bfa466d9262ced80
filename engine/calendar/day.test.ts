import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, compareDays, dayFromNumber, dayNumber, formatDay, isValidDay, parseDay, weekday } from './day';
import { isoWeek, mondayOfWeek, weekdayOnOrAfter, weekdayOnOrBefore } from './period';

const numbers = fc.integer({ min: -1_000_000, max: 1_000_000 });
const utc = (number: number): Date => new Date(number * 86_400_000);

describe('calendar days', () => {
  it('converts day numbers to days and back, in agreement with the platform’s UTC calendar', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const day = dayFromNumber(number);
        const date = utc(number);
        expect(day).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(dayNumber(day)).toBe(number);
        expect(weekday(day) % 7).toBe(date.getUTCDay());
        expect(parseDay(formatDay(day))).toEqual(day);
      }),
    );
  });

  it('places every day in the ISO week that isoWeek returns', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const day = dayFromNumber(number);
        const distance = dayNumber(day) - dayNumber(mondayOfWeek(isoWeek(day)));
        expect(distance).toBe(weekday(day) - 1);
      }),
    );
  });

  it.each([
    ['2021-01-03', { year: 2020, week: 53 }],
    ['2024-01-09', { year: 2024, week: 2 }],
    ['2024-12-30', { year: 2025, week: 1 }],
    ['2000-01-02', { year: 1999, week: 52 }],
  ])('%s is in ISO week %o', (text, week) => {
    const day = parseDay(text);
    expect(day && isoWeek(day)).toEqual(week);
  });

  it('keeps the day when adding months, or uses the last day of a shorter month', () => {
    expect(addMonths({ year: 2024, month: 1, day: 31 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(addMonths({ year: 2024, month: 1, day: 9 }, -13)).toEqual({ year: 2022, month: 12, day: 9 });
  });

  it('finds the weekday on or around a day, including the day itself', () => {
    const tuesday = { year: 2024, month: 1, day: 9 };
    expect(weekdayOnOrBefore(tuesday, 2)).toEqual(tuesday);
    expect(weekdayOnOrBefore(tuesday, 1)).toEqual(addDays(tuesday, -1));
    expect(weekdayOnOrBefore(tuesday, 3)).toEqual(addDays(tuesday, -6));
    expect(weekdayOnOrAfter(tuesday, 1)).toEqual(addDays(tuesday, 6));
  });

  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-1-1', 'soon', ''])('rejects %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('orders days, formats years BC and rejects days that do not exist', () => {
    expect(compareDays({ year: -43, month: 3, day: 15 }, { year: 1, month: 1, day: 1 })).toBeLessThan(0);
    expect(isValidDay({ year: 2023, month: 4, day: 31 })).toBe(false);
    expect(formatDay({ year: -43, month: 3, day: 15 })).toBe('-0043-03-15');
  });
});
