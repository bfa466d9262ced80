/** Days in words and numbers, including distant ones. */
import { describe, expect, it } from 'vitest';
import { byBeginning, calendarParts, calendarWords, dayNumber, dayOf, lieApart, weekdayWords } from './day-words';

describe('calendar words', () => {
  it.each([
    ['2024', '2024'],
    ['2024-01', 'January 2024'],
    ['2024-01-09', '9 January 2024'],
    ['-0043-03-15', '15 March 44 BC'],
    ['someday', 'someday'],
  ])('writes %s as "%s"', (text, words) => expect(calendarWords(text)).toBe(words));

  it.each([
    ['2024-01-09', 'Tuesday'],
    ['1969-07-20', 'Sunday'],
    ['2000-02-29', 'Tuesday'],
  ])('%s was a %s', (day, weekday) => expect(weekdayWords(day)).toBe(weekday));

  it.each(['2024-02-29', '1969-12-31', '0001-01-01', '-0043-03-15'])('converts %s to a day number and back', (day) =>
    expect(dayOf(dayNumber(day))).toBe(day),
  );

  it('rejects values that are not dates', () => {
    expect(calendarParts('24-1-1')).toBeNull();
    expect(dayNumber('x')).toBeNaN();
    expect(weekdayWords('x')).toBe('');
  });
});

const on = (earliest: string, latest = earliest) => ({ date: { earliest, latest } });
const days = (earliest: string, latest = earliest) => ({ earliest, latest });

describe('ordering of events by date', () => {
  it('sorts events chronologically, including years BC', () => {
    const events = ['2024-01-05', '-0043-03-15', '0001-01-01', '-0490-09-12', '-0043-03-14', '0000-12-31'].map((day) => on(day));
    expect([...events].sort(byBeginning).map(({ date }) => date.earliest)).toEqual([
      '-0490-09-12',
      '-0043-03-14',
      '-0043-03-15',
      '0000-12-31',
      '0001-01-01',
      '2024-01-05',
    ]);
  });

  it('keeps the order of events that begin on the same day', () => {
    const events = [on('2024-01-05'), on('2024-01-05', '2024-02-01')];
    expect([...events].sort(byBeginning)).toEqual(events);
  });

  it.each([
    [days('2024-01-01', '2024-01-31'), days('2024-02-01'), true],
    [days('2024-01-01', '2024-01-31'), days('2024-01-31'), false],
    [days('-0043-01-01', '-0043-12-31'), days('-0043-03-15'), false],
    [days('-0044-01-01', '-0044-12-31'), days('-0043-03-15'), true],
    [days('-0043-03-15'), days('-0050-01-01', '-0040-12-31'), false],
    [days('-0001-01-01', '0001-12-31'), days('0000-06-01'), false],
  ])('separates %j and %j: %s', (one, other, apart) => {
    expect([lieApart(one, other), lieApart(other, one)]).toEqual([apart, apart]);
  });
});
