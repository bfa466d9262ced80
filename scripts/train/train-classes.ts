/** Trains a classifier by gradient descent. A fixed seed and exact operations give the same result on every machine. */
import { type ClassModel, packed, toShares } from '@/engine/scoring/class-model';
import { toTable } from '@/engine/scoring/linear-model';
import { commonFeatures, seeded, shuffle } from './train-model';

export interface ClassExample<Label extends string = string> {
  readonly features: readonly string[];
  /** the correct labels, with shares that add up to 1 */
  readonly labels: ReadonlyMap<Label, number>;
  /** its weight relative to other examples; 1 for an annotated event */
  readonly weight: number;
}

const EPOCHS = 24;
const RATE = 0.1;
/** Features with fewer examples are left out. */
const FEWEST = 8;
/** Shrinks weights toward 0: by a constant, which sets small ones to 0, and by a share of the weight. */
interface Shrinkage {
  readonly constant: number;
  readonly share: number;
}
const TRAINING: Shrinkage = { constant: 0, share: 0.02 };

interface Rows {
  /** for each example: the first weight of each feature */
  readonly features: readonly Int32Array[];
  /** for each example: the share of each label */
  readonly wanted: readonly Float64Array[];
  /** for each example: its weight */
  readonly counts: readonly number[];
}

/**
 * Returns weights by feature, in alphabetical order. The first pass selects the weights that the second trains. A larger `choice`
 * selects fewer.
 */
export function trainClasses<Label extends string>(
  examples: readonly ClassExample<Label>[],
  labels: readonly Label[],
  choice = 0.04,
): ClassModel['weights'] {
  const names = commonFeatures(examples, FEWEST);
  const indexOf = new Map(names.map((name, at) => [name, at * labels.length]));
  const rows: Rows = {
    features: examples.map(({ features }) => Int32Array.from([...new Set(features)].flatMap((feature) => indexOf.get(feature) ?? []))),
    wanted: examples.map((one) => Float64Array.from(labels, (label) => one.labels.get(label) ?? 0)),
    counts: examples.map(({ weight }) => weight),
  };
  const all = new Uint8Array(names.length * labels.length).fill(1);
  const chosen = Uint8Array.from(descend(rows, labels.length, all, { constant: choice, share: 0 }), (weight) =>
    packed([weight]) === '' ? 0 : 1,
  );
  const weights = descend(rows, labels.length, chosen, TRAINING);
  const packedRows = names.map((name, at) => [name, packed([...weights.subarray(at * labels.length, (at + 1) * labels.length)])] as const);
  return toTable(packedRows.filter(([, row]) => row !== ''));
}

/** Returns the mean of the weights over the epochs in the second half. Weights outside `movable` stay 0. */
function descend(rows: Rows, labels: number, movable: Uint8Array, shrinkage: Shrinkage): Float64Array {
  const [weights, squares] = [new Float64Array(movable.length), new Float64Array(movable.length).fill(0.01)];
  const sums = new Float64Array(movable.length);
  const errors = new Float64Array(labels);
  const random = seeded();
  const order = rows.features.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const [features = new Int32Array(), wanted, count = 1] = [rows.features[at], rows.wanted[at], rows.counts[at]];
      errors.fill(0);
      for (const from of features) for (let label = 0; label < labels; label += 1) add(errors, label, weights[from + label] ?? 0);
      toShares(errors);
      for (let label = 0; label < labels; label += 1) errors[label] = count * ((wanted?.[label] ?? 0) - (errors[label] ?? 0));
      for (const from of features)
        for (let label = 0; label < labels; label += 1)
          if (movable[from + label] === 1) step(from + label, errors[label] ?? 0, weights, squares, shrinkage);
    }
    if (epoch * 2 >= EPOCHS) for (let at = 0; at < sums.length; at += 1) add(sums, at, (weights[at] ?? 0) / (EPOCHS / 2));
  }
  return sums;
}

function add(numbers: Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}

/** One gradient descent step with a length that shrinks as a weight moves (AdaGrad). */
function step(at: number, error: number, weights: Float64Array, squares: Float64Array, { constant, share }: Shrinkage): void {
  const weight = weights[at] ?? 0;
  const gradient = error - share * weight;
  add(squares, at, gradient * gradient);
  const rate = RATE / Math.sqrt(squares[at] ?? 1);
  const moved = weight + rate * gradient;
  weights[at] = moved > 0 ? Math.max(0, moved - rate * constant) : Math.min(0, moved + rate * constant);
}
