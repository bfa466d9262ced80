import { describe, expect, it } from 'vitest';
import { minutesBetween, secondsToNext } from './waiting';

const DAY = 86_400;
const wait = (failures: number, retryAfterSeconds: number | null = null, random = 0) =>
  secondsToNext({ minutes: 30, failures, retryAfterSeconds }, random);

describe('how long a feed is left alone', () => {
  it('doubles with each failure, up to a day', () => {
    expect([0, 1, 2, 3, 4].map((failures) => wait(failures))).toEqual([1_800, 1_800, 3_600, 7_200, 14_400]);
    expect(wait(20)).toBe(DAY);
    expect(wait(5_000)).toBe(DAY);
  });
  it('is at least what its site asks for, but never more than a day', () => {
    expect(wait(1, 7_200)).toBe(7_200);
    expect(wait(1, 60)).toBe(1_800);
    expect(wait(1, 10 * DAY)).toBe(DAY);
    expect(wait(1, 7_200, 1)).toBe(7_200);
  });
  it('is up to a tenth shorter by chance', () => {
    expect(wait(0, null, 1)).toBe(1_620);
    expect(wait(20, null, 1)).toBe(DAY * 0.9);
  });
  it.each([
    [null, 30],
    [0, 15],
    [1, 15],
    [60, 60],
    [10_080, 1_440],
  ])('what a feed says of its changes (%s min) is kept within bounds: %i min', (said, minutes) => {
    expect(minutesBetween(said)).toBe(minutes);
  });
});
