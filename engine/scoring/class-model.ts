/** Multinomial logistic regression over named features. Each feature has a row with one weight per label, and the rows are summed. */
import type { Classifier } from '../model/scorer';
import { type FeatureTable, fromTable } from './linear-model';

export interface ClassModel<Label extends string = string> {
  readonly threshold: number;
  readonly labels: readonly Label[];
  /** for each feature, one character per label: "l" for 0, "m" for a fifth, "k" for minus a fifth */
  readonly weights: FeatureTable;
}

const FIFTHS = 5;
const ZERO = 'l'.charCodeAt(0);
/** Weights are clipped to this range, so that no character needs an escape in JSON. */
const [LEAST, MOST] = [-15, 18];
const HALVINGS = 12;

/** Computes e to the power of x for x up to 0. Uses only multiplications, which give the same result on every machine. */
export function exponential(x: number): number {
  let power = Math.max(0, 1 + x / 2 ** HALVINGS);
  for (let step = 0; step < HALVINGS; step += 1) power *= power;
  return power;
}

/** Converts sums of weights in place to shares that add up to 1. */
export function toShares(sums: Float64Array): void {
  const most = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let at = 0; at < sums.length; at += 1) {
    const value = exponential((sums[at] ?? 0) - most);
    sums[at] = value;
    total += value;
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) / total;
}

/** Packs a feature's weights for the file; empty if all are 0. */
export function packed(weights: readonly number[]): string {
  const fifths = weights.map((weight) => Math.min(MOST, Math.max(LEAST, Math.round(weight * FIFTHS))));
  return fifths.every((weight) => weight === 0) ? '' : String.fromCharCode(...fifths.map((weight) => ZERO + weight));
}

const unpacked = (row: string): Float64Array => Float64Array.from(row, (character) => (character.charCodeAt(0) - ZERO) / FIFTHS);

export function linearClassifier<Label extends string>({ labels, threshold, weights: rows }: ClassModel<Label>): Classifier<Label> {
  const weights = new Map([...fromTable(rows)].map(([feature, row]) => [feature, unpacked(row)] as const));
  return {
    threshold,
    classify(features) {
      const sums = new Float64Array(labels.length);
      for (const feature of features) {
        const row = weights.get(feature);
        if (row) for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
      }
      toShares(sums);
      return labels.map((label, at) => ({ label, share: sums[at] ?? 0 })).sort((a, b) => b.share - a.share);
    },
    reasons(features, label) {
      const at = labels.indexOf(label);
      return features
        .map((feature) => ({ feature, weight: weights.get(feature)?.[at] ?? 0 }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .map(({ feature }) => feature);
    },
  };
}
