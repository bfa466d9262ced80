import { expect, it } from 'vitest';
import { dayNumber } from '@/domain/dates/day-words';
import { nearKeys } from './find-candidates';

const span = (from: string, to: string) => nearKeys([4, 9], dayNumber(from), dayNumber(to));

it('are few for a day or a year, and null for longer spans', () => {
  expect(span('2024-01-09', '2024-01-09')).toHaveLength(8);
  expect(span('2024-01-01', '2024-12-31')?.length).toBeLessThan(120);
  expect(span('1990-01-01', '1999-12-31')).toBeNull();
  expect(span('-0499-01-01', '2019-12-31')).toBeNull();
});

it('are shared only by nearby days with the same parties', () => {
  const day = new Set(span('1789-07-14', '1789-07-14'));
  expect(nearKeys([4], dayNumber('1789-07-01'), dayNumber('1789-07-31'))?.some((key) => day.has(key))).toBe(true);
  expect(nearKeys([5], dayNumber('1789-07-01'), dayNumber('1789-07-31'))?.some((key) => day.has(key))).toBe(false);
});
