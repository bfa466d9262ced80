/** Days in words and numbers, also far from today. */
import { describe, expect, it } from 'vitest';
import { calendarParts, calendarWords, dayNumber, dayOf, weekdayWords } from './day-words';

describe('calendar words', () => {
  it.each([
    ['2024', '2024'],
    ['2024-01', 'January 2024'],
    ['2024-01-09', '9 January 2024'],
    ['-0043-03-15', '15 March 44 BC'],
    ['someday', 'someday'],
  ])('reads %s as "%s"', (text, words) => expect(calendarWords(text)).toBe(words));

  it.each([
    ['2024-01-09', 'Tuesday'],
    ['1969-07-20', 'Sunday'],
    ['2000-02-29', 'Tuesday'],
  ])('%s was a %s', (day, weekday) => expect(weekdayWords(day)).toBe(weekday));

  it.each(['2024-02-29', '1969-12-31', '0001-01-01', '-0043-03-15'])('counts %s and comes back to it', (day) =>
    expect(dayOf(dayNumber(day))).toBe(day),
  );

  it('refuses what is not a date', () => {
    expect(calendarParts('24-1-1')).toBeNull();
    expect(dayNumber('x')).toBeNaN();
    expect(weekdayWords('x')).toBe('');
  });
});
