/** Trains a classifier by gradient descent, the same on every machine: a fixed seed, and only operations that IEEE 754 defines to the last bit. */
import { type ClassModel, packed, toShares } from './class-model';
import { seeded, shuffle } from './train-model';

export interface ClassExample<Label extends string = string> {
  readonly features: readonly string[];
  /** the labels that fit, with shares that add up to 1 */
  readonly labels: ReadonlyMap<Label, number>;
  /** what it counts beside others; 1 for an annotated event */
  readonly weight: number;
}

const EPOCHS = 20;
const RATE = 0.1;
/** How strongly weights are drawn to 0. */
const SHRINKAGE = 0.04;
/** Features of fewer examples are left out. */
const FEWEST = 16;

/** Weights by name and value of a feature, in the order of the alphabet. */
export function trainClasses<Label extends string>(
  examples: readonly ClassExample<Label>[],
  labels: readonly Label[],
): ClassModel['weights'] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => (counts.get(name) ?? 0) >= FEWEST).sort();
  const indexOf = new Map(names.map((name, at) => [name, at * labels.length]));
  const rows = examples.map(({ features }) => Int32Array.from([...new Set(features)].flatMap((feature) => indexOf.get(feature) ?? [])));
  const wanted = examples.map((one) => Float64Array.from(labels, (label) => one.labels.get(label) ?? 0));
  const size = names.length * labels.length;
  const [weights, squares, sums] = [new Float64Array(size), new Float64Array(size).fill(0.01), new Float64Array(size)];
  const errors = new Float64Array(labels.length);
  const random = seeded();
  const order = rows.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at] ?? new Int32Array();
      errors.fill(0);
      for (const from of row) for (let label = 0; label < errors.length; label += 1) add(errors, label, weights[from + label] ?? 0);
      toShares(errors);
      const share = examples[at]?.weight ?? 1;
      for (let label = 0; label < errors.length; label += 1) errors[label] = share * ((wanted[at]?.[label] ?? 0) - (errors[label] ?? 0));
      for (const from of row) step(from, errors, weights, squares);
    }
    if (epoch * 2 >= EPOCHS) for (let at = 0; at < size; at += 1) add(sums, at, (weights[at] ?? 0) / (EPOCHS / 2));
  }
  const groups: Record<string, Record<string, string>> = {};
  for (const [at, feature] of names.entries()) {
    const row = packed([...sums.subarray(at * labels.length, (at + 1) * labels.length)]);
    const [name = '', ...value] = feature.split('=');
    if (row !== '') groups[name] = { ...groups[name], [value.join('=')]: row };
  }
  return groups;
}

function add(numbers: Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}

/** One step of gradient descent whose length shrinks with what a weight has moved (AdaGrad). */
function step(from: number, errors: Float64Array, weights: Float64Array, squares: Float64Array): void {
  for (let label = 0; label < errors.length; label += 1) {
    const at = from + label;
    const gradient = (errors[label] ?? 0) - SHRINKAGE * (weights[at] ?? 0);
    add(squares, at, gradient * gradient);
    add(weights, at, (RATE * gradient) / Math.sqrt(squares[at] ?? 1));
  }
}
