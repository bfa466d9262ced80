import { expect, test } from 'vitest';
import { exponential, linearClassifier, packed } from '@/engine/scoring/class-model';
import { type ClassExample, trainClasses } from './train-classes';

const example = (label: string, ...features: string[]): ClassExample => ({ features, labels: new Map([[label, 1]]), weight: 1 });
const EXAMPLES = Array.from({ length: 20 }, () => [example('meet', 'v=meet', 'word'), example('leave', 'v=leave', 'word')]).flat();
const LABELS = ['leave', 'meet'];

test('approximates the built-in exponential function', () => {
  for (const x of [0, -0.5, -1, -3]) expect(exponential(x)).toBeCloseTo(Math.exp(x), 3);
  expect(exponential(-5_000)).toBe(0);
});

test('ranks labels, returns shares that add up to 1, and names supporting features', () => {
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
])('packs weights into a row: %s', (_, weights, row) => expect(packed(weights)).toBe(row));

test('gives all labels the same share without known features', () => {
  const classifier = linearClassifier({ threshold: 0.5, labels: LABELS, weights: {} });
  expect(classifier.classify(['v=meet']).map(({ share }) => share)).toEqual([0.5, 0.5]);
});

test('trains the same weights each time and skips rare features', () => {
  const examples = [...EXAMPLES, example('meet', 'rare')];
  expect(trainClasses(examples, LABELS)).toEqual(trainClasses(examples, LABELS));
  expect(trainClasses(examples, LABELS)).toEqual({ v: expect.stringMatching(/^leave\|\S+\|meet\|\S+$/) });
});
