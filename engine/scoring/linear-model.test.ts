import { describe, expect, it, test } from 'vitest';
import { confidenceAt, linearScorer, RULES_ALONE } from './linear-model';

const CALIBRATION = [
  [-1, 0.1],
  [1, 0.5],
  [2, 0.9],
] as const;

describe('the confidence of a margin', () => {
  it.each([
    ['below the table', -5, 0.1],
    ['at its first point', -1, 0.1],
    ['between two points', 0, 0.3],
    ['at a point', 1, 0.5],
    ['between the last two', 1.5, 0.7],
    ['above the table', 9, 0.9],
  ])('%s', (_, margin, confidence) => expect(confidenceAt(CALIBRATION, margin)).toBe(confidence));

  it('has two decimals above the table as well', () => expect(confidenceAt([[0, 0.959]], 3)).toBe(0.96));

  it('is 0 without a table', () => expect(confidenceAt([], 3)).toBe(0));
});

test('adds the weights of the features and lists them as reasons', () => {
  const scorer = linearScorer({ about: '', threshold: 0.4, calibration: CALIBRATION, weights: { bias: 0.25, a: 0.5, b: 1, c: -0.25 } });
  expect(scorer.score(['bias', 'a', 'b', 'c', 'unknown'])).toEqual({
    margin: 1.5,
    confidence: 0.7,
    reasons: [
      { feature: 'bias', weight: 0.25 },
      { feature: 'a', weight: 0.5 },
      { feature: 'b', weight: 1 },
      { feature: 'c', weight: -0.25 },
      { feature: 'unknown', weight: 0 },
    ],
  });
});

test('computes salience with its own weights and table', () => {
  const salience = { calibration: [[0, 0.2] as const, [1, 0.8] as const], weights: { a: 0.5 } };
  const scorer = linearScorer({ about: '', threshold: 0.4, calibration: CALIBRATION, weights: { b: 1 }, salience });
  expect(scorer.weigh(['a', 'b'])).toEqual({
    salience: 0.5,
    reasons: [
      { feature: 'a', weight: 0.5 },
      { feature: 'b', weight: 0 },
    ],
  });
  expect(linearScorer({ about: '', threshold: 0.4, calibration: [], weights: {} }).weigh(['a']).salience).toBe(0.5);
});

test('the rules-only scorer keeps dated candidates and rejects others', () => {
  expect(RULES_ALONE.score(['bias', 'src=dated']).confidence).toBeGreaterThan(RULES_ALONE.threshold);
  expect(RULES_ALONE.score(['bias', 'src=refused']).confidence).toBeLessThan(RULES_ALONE.threshold);
});
