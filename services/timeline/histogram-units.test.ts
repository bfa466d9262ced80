import { describe, expect, it } from 'vitest';
import { dayNumber, monthNumber } from '@/domain/dates/day-words';
import { bucketOf, bucketSize, bucketSpans } from './histogram';

describe('the buckets of the histogram', () => {
  it.each([
    ['2024-01-01', '2024-01-01', 'day'],
    ['2024-01-01', '2024-07-18', 'day'],
    ['2024-01-01', '2024-07-19', 'week'],
    ['2020-01-01', '2023-10-01', 'week'],
    ['2020-01-01', '2024-01-01', 'month'],
    ['2000-01-01', '2024-01-01', 'quarter'],
    ['1945-01-01', '2026-12-31', 'year'],
    ['1500-01-01', '2026-12-31', 'decade'],
    ['-0043-01-01', '2026-12-31', 'century'],
  ])('%s to %s is told by the %s', (from, to, unit) => expect(bucketSize({ from, to }).unit).toBe(unit));

  it.each([
    ['2024-02-29', 'day', { from: '2024-02-29', to: '2024-02-29' }],
    ['2024-02-29', 'week', { from: '2024-02-26', to: '2024-03-03' }],
    ['1969-12-28', 'week', { from: '1969-12-22', to: '1969-12-28' }],
    ['2024-02-29', 'month', { from: '2024-02-01', to: '2024-02-29' }],
    ['2024-12-31', 'quarter', { from: '2024-10-01', to: '2024-12-31' }],
    ['-0043-03-15', 'year', { from: '-0043-01-01', to: '-0043-12-31' }],
    ['-0043-03-15', 'century', { from: '-0100-01-01', to: '-0001-12-31' }],
  ] as const)('%s lies in this %s', (day, unit, span) => {
    const count = { day: 1, week: 7, month: 1, quarter: 3, year: 12, century: 1200 }[unit];
    const steps = unit === 'day' || unit === 'week' ? ('days' as const) : ('months' as const);
    const size = { unit, count, steps };
    const bucket = bucketOf(size, steps === 'days' ? dayNumber(day) : monthNumber(day));
    expect(bucketSpans(size, bucket, bucket)).toEqual([span]);
  });
});
