import { describe, expect, it } from 'vitest';
import { randomOf } from '../testing/random/random';
import { extremeMean, type Weighed } from './trend-balance';

/** Every subset in turn. */
function plainly(sure: readonly Weighed[], open: readonly number[], pick: (...values: number[]) => number): number | null {
  const means: number[] = [];
  for (let mask = 0; mask < 1 << open.length; mask += 1) {
    const chosen = [...sure, ...open.filter((_, bit) => mask & (1 << bit)).map((score) => ({ score, weight: 1 }))];
    const weight = chosen.reduce((sum, one) => sum + one.weight, 0);
    if (weight > 0) means.push(chosen.reduce((sum, one) => sum + one.score * one.weight, 0) / weight);
  }
  return means.length === 0 ? null : pick(...means);
}

describe('the extreme mean', () => {
  it('is the mean where everything is sure', () => {
    expect(extremeMean([{ score: 2.5, weight: 3 }], [], 'least')).toBe(2.5);
  });

  it('is the lowest score where nothing is sure', () => {
    expect(
      extremeMean(
        [],
        [
          { score: 5, weight: 1 },
          { score: -6, weight: 2 },
        ],
        'least',
      ),
    ).toBe(-6);
  });

  it('is of nothing nothing', () => {
    expect(extremeMean([{ score: 1, weight: 0 }], [{ score: 3, weight: 0 }], 'most')).toBeNull();
  });

  it.each(Array.from({ length: 60 }, (_, n) => n))('is that of all subsets: %i', (n) => {
    const random = randomOf(n);
    const score = (): number => Math.round(random() * 38 - 18) / 2;
    const sure = Array.from({ length: Math.floor(random() * 3) }, () => ({ score: score(), weight: random() * 2 }));
    const open = Array.from({ length: Math.floor(random() * 7) }, score);
    const weighed = open.map((one) => ({ score: one, weight: 1 }));
    for (const [side, pick] of [
      ['least', Math.min],
      ['most', Math.max],
    ] as const) {
      const plain = plainly(sure, open, pick);
      const found = extremeMean(sure, weighed, side);
      if (plain === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(plain, 9);
    }
  });
});
