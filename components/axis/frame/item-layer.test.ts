import { expect, test } from 'vitest';
import { drawnAt, isInReach } from './item-layer';

const BROWSER_PX = 33_554_432;
const whole = { from: 19_000, to: 19_160 };

/** Windows of many sizes and positions that need no new layer. */
const inReach = [10, 20, 160, 1_280].flatMap((days) =>
  Array.from({ length: 400 }, (_, at) => whole.from + (at - 200) * (days / 8))
    .map((from) => ({ from, to: from + days }))
    .filter((window) => isInReach(whole, window)),
);

test("draws millennia-long bars below the browser's maximum length at every zoom level", () => {
  const length = drawnAt(20_000, whole) - drawnAt(-1_500_000, whole);
  expect(inReach.length).toBeGreaterThan(800);
  for (const { from, to } of inReach) expect((length / (to - from)) * 3_840).toBeLessThan(BROWSER_PX);
});

test('draws reachable days in place and other days at least a window away', () => {
  for (const day of [-1_500_000, -10_000, 18_990, 19_050.5, 19_170, 50_000, 1_500_000])
    for (const { from, to } of inReach) {
      const drawn = drawnAt(day, whole);
      const isAway = drawn <= from - (to - from) || drawn >= to + (to - from);
      if (drawn !== day) expect(isAway).toBe(true);
    }
});

test('requires a new layer after large zooms and long pans', () => {
  expect(isInReach(whole, whole)).toBe(true);
  expect(isInReach(whole, { from: 19_000, to: 19_005 })).toBe(false);
  expect(isInReach(whole, { from: 18_000, to: 20_000 })).toBe(false);
  expect(isInReach(whole, { from: 29_000, to: 29_160 })).toBe(false);
});
