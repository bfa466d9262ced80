import { describe, expect, it, test } from 'vitest';
import { confidenceAt } from '@/engine/scoring/linear-model';
import { calibrate, type Example, marginOf, scaleSalience, trainWeights } from './train-model';

/** 60 examples in which “good” decides and “noise” is irrelevant. */
const EXAMPLES: readonly Example[] = Array.from({ length: 60 }, (_, at) => ({
  features: ['bias', at % 2 === 0 ? 'good' : 'bad', `noise=${at % 3}`],
  target: at % 2 === 0 ? 1 : 0,
}));

describe('training', () => {
  const weights = trainWeights(EXAMPLES);

  it('learns the deciding feature', () => {
    for (const { features, target } of EXAMPLES) expect(marginOf(weights, features) > 0).toBe(target === 1);
  });

  it('is deterministic to the last digit', () => {
    expect(JSON.stringify(trainWeights(EXAMPLES))).toBe(JSON.stringify(weights));
    expect(weights).toMatchInlineSnapshot(`
      {
        "bad": -0.71,
        "good": 0.71,
      }
    `);
  });

  it('rounds to two decimals and sorts the names', () => {
    for (const weight of Object.values(weights)) expect(Math.round(weight * 100) / 100).toBe(weight);
    expect(Object.keys(weights)).toEqual(Object.keys(weights).toSorted());
  });

  it('skips features with fewer than three examples', () => {
    const rare = [...EXAMPLES, { features: ['bias', 'rare'], target: 1 }, { features: ['bias', 'rare'], target: 1 }];
    expect(trainWeights(rare)).not.toHaveProperty('rare');
  });

  it('counts a repeated feature of an example once', () => {
    const twice = EXAMPLES.map(({ features, target }) => ({ features: [...features, ...features], target }));
    expect(trainWeights(twice)).toEqual(weights);
  });
});

test('calibration increases with the margin and covers low and high shares', () => {
  const judged = Array.from({ length: 1_000 }, (_, at) => ({ margin: at / 100, target: at % 10 < at / 100 ? 1 : 0 }));
  const table = calibrate(judged);
  expect(table.length).toBeGreaterThan(3);
  for (const [at, [margin, share]] of table.entries()) {
    const before = table[at - 1];
    if (before) expect([margin > before[0], share > before[1]]).toEqual([true, true]);
  }
  expect(table.at(-1)?.[1]).toBeGreaterThan(0.9);
  expect(table[0]?.[1]).toBeLessThan(0.3);
});

test('scales salience so that about 18% of margins reach 0.6', () => {
  const margins = Array.from({ length: 1_000 }, (_, at) => (at * 7) % 1_000);
  const table = scaleSalience(margins);
  expect(table.at(0)).toEqual([0, 0]);
  expect(table.at(-1)).toEqual([999, 1]);
  for (const [at, [margin, salience]] of table.entries()) {
    expect(margin).toBeGreaterThanOrEqual(table[at - 1]?.[0] ?? 0);
    expect(salience).toBeGreaterThanOrEqual(table[at - 1]?.[1] ?? 0);
  }
  expect(margins.filter((margin) => confidenceAt(table, margin) >= 0.6).length / margins.length).toBeCloseTo(0.18, 1);
});
