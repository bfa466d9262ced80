import { expect, test } from 'vitest';
import { exponential, linearClassifier, packed } from './class-model';
import { type ClassExample, trainClasses } from './train-classes';

const example = (label: string, ...features: string[]): ClassExample => ({ features, labels: new Map([[label, 1]]), weight: 1 });
const EXAMPLES = Array.from({ length: 20 }, () => [example('meet', 'v=meet', 'word'), example('leave', 'v=leave', 'word')]).flat();
const LABELS = ['leave', 'meet'];

test('the exponential is near that of the language', () => {
  for (const x of [0, -0.5, -1, -3]) expect(exponential(x)).toBeCloseTo(Math.exp(x), 3);
  expect(exponential(-5_000)).toBe(0);
});

test('the likeliest label comes first, the shares add up to 1, and reasons are the features that speak for it', () => {
  const classifier = linearClassifier({ threshold: 0.5, labels: LABELS, weights: trainClasses(EXAMPLES, LABELS) });
  const guesses = classifier.classify(['v=meet', 'word', 'unknown']);
  expect(guesses[0]?.label).toBe('meet');
  expect(guesses.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(classifier.reasons(['word', 'v=meet'], 'meet')[0]).toBe('v=meet');
});

test.each<[name: string, weights: readonly number[], row: string]>([
  ['fifths around 0', [0, 0.2, -0.2, 0.56], 'lmko'],
  ['no weight', [0, 0.09], ''],
  ['weights beyond the range', [9, -9], '~]'],
])('a row holds %s', (_, weights, row) => expect(packed(weights)).toBe(row));

test('without known features all labels are as likely', () => {
  const classifier = linearClassifier({ threshold: 0.5, labels: LABELS, weights: {} });
  expect(classifier.classify(['v=meet']).map(({ share }) => share)).toEqual([0.5, 0.5]);
});

test('training gives the same weights each time, and none to rare features', () => {
  const examples = [...EXAMPLES, example('meet', 'rare')];
  expect(trainClasses(examples, LABELS)).toEqual(trainClasses(examples, LABELS));
  expect(trainClasses(examples, LABELS)).toEqual({ v: expect.stringMatching(/^leave\|\S+\|meet\|\S+$/) });
});
