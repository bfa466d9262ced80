import { describe, expect, it } from 'vitest';
import { countWords, many, periodTicks, periodWords, roundedWords } from './period-words';

describe('periods', () => {
  it.each([
    ['month', '2024-03-01', '2024-03-31', 'March 2024'],
    ['quarter', '2024-10-01', '2024-12-31', 'October to December 2024'],
    ['year', '2024-01-01', '2024-12-31', '2024'],
    ['year', '-0043-01-01', '-0043-12-31', '44 BC'],
    ['decade', '2020-01-01', '2029-12-31', '2020 to 2029'],
    ['century', '0000-01-01', '0099-12-31', '1 BC to 99'],
  ] as const)('a %s from %s to %s reads %s', (unit, from, to, words) => {
    expect(periodWords({ from, to }, unit)).toBe(words);
  });

  const months = ['2023-11', '2023-12', '2024-01', '2024-02'].map((month) => ({ from: `${month}-01`, to: `${month}-28` }));

  it('are labeled individually if there is room, with years at their first period', () => {
    expect(periodTicks(months, 'month', 30)).toEqual([
      { at: 0, label: 'Nov', year: null },
      { at: 1, label: 'Dec', year: null },
      { at: 2, label: 'Jan', year: '2024' },
      { at: 3, label: 'Feb', year: null },
    ]);
  });

  it.each([
    [2, [0]],
    [6, [0]],
    [7, [0, 6]],
    [12, [0, 11]],
  ])('repeat the year at the last of %d months if the previous label is far away', (count, labeled) => {
    const long = Array.from({ length: count }, (_, at) => ({ from: `2023-${String(at + 1).padStart(2, '0')}-01`, to: '' }));
    expect(periodTicks(long, 'month', 30).flatMap(({ at, year }) => (year === null ? [] : [at]))).toEqual(labeled);
  });

  it('are labeled only by year if there is little room', () => {
    expect(periodTicks(months, 'month', 12)).toEqual([{ at: 2, label: '2024', year: null }]);
    const years = [2001, 2002, 2003, 2004].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }));
    expect(periodTicks(years, 'year', 12).map(({ label }) => label)).toEqual(['2001', '2004']);
  });
});

describe('roundedWords', () => {
  it.each([
    [12.08, '12'],
    [1234.5, '1,235'],
    [0.5, '1'],
    [0.08, ''],
    [0, ''],
  ])('labels a bar of %d events with %j', (count, words) => {
    expect(roundedWords(count)).toBe(words);
  });
});

describe('countWords', () => {
  it.each([
    [12, '12'],
    [3.5, '3.5'],
    [2.96, '3'],
    [0.01, '<0.1'],
    [0, '0'],
  ])('writes %d as %s', (count, words) => {
    expect(countWords(count)).toBe(words);
  });
});

describe('many', () => {
  it.each([
    [1, '1 event'],
    [0.9999999, '1 event'],
    [0.01, '<0.1 events'],
    [2.5, '2.5 events'],
  ])('writes %d as %s', (count, words) => {
    expect(many(count, 'event')).toBe(words);
  });
});
