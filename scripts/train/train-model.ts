/** Trains the scorer's weights. A fixed seed and exact operations give the same result on every machine. */
import { HUNDREDTHS, type LinearModel } from '@/engine/scoring/linear-model';

export interface Example {
  readonly features: readonly string[];
  /** 1: an annotated event with this date · 0: no annotated event · between: an annotated event with another date */
  readonly target: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** strength of shrinkage toward 0 */
  readonly shrinkage: number;
  readonly rate: number;
  /** features with fewer examples are left out */
  readonly fewest: number;
}

export const TRAINING: TrainingOptions = { epochs: 40, shrinkage: 0.3, rate: 0.3, fewest: 16 };

/** There are far fewer events than candidates, so the salience weights shrink more strongly. */
export const SALIENCE_TRAINING: TrainingOptions = { ...TRAINING, shrinkage: 1 };

/** Weights up to this size are left out. */
const LEAST = 0.03;
/** Rounding unit of the calibration tables. */
const THOUSANDTHS = 1_000;
const FOLDS = 8;
const BINS = 24;

/** Maps a margin to 0..1 like the logistic function, without an exponential. */
const squash = (margin: number): number => 0.5 + (0.5 * margin) / Math.sqrt(1 + margin * margin);

/** Returns numbers in [0, 1) from an integer linear congruential generator. */
export function seeded(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Shuffles in place. */
export function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Returns the features of at least `fewest` examples, in alphabetical order. */
export function commonFeatures(examples: readonly Pick<Example, 'features'>[], fewest: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts.keys()].filter((name) => (counts.get(name) ?? 0) >= fewest).sort();
}

/** Returns weights by feature, rounded to two decimals, in order of name. */
export function trainWeights(examples: readonly Example[], options: TrainingOptions = TRAINING): Readonly<Record<string, number>> {
  const names = commonFeatures(examples, options.fewest);
  const indexOf = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features }) => Int32Array.from([...new Set(features)].flatMap((feature) => indexOf.get(feature) ?? [])));
  const [weights, squares, sums] = [
    new Float64Array(names.length),
    new Float64Array(names.length).fill(1e-8),
    new Float64Array(names.length),
  ];
  const random = seeded();
  const order = rows.map((_, at) => at);
  const averaged = Math.floor(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) step(rows[at] ?? new Int32Array(), examples[at]?.target ?? 0, weights, squares, options);
    if (epoch >= averaged)
      weights.forEach((weight, at) => {
        sums[at] = (sums[at] ?? 0) + weight;
      });
  }
  const means = names.map((name, at) => [name, (sums[at] ?? 0) / (options.epochs - averaged)] as const);
  const strong = means.filter(([, weight]) => Math.abs(weight) > LEAST);
  return Object.fromEntries(strong.map(([name, weight]) => [name, Math.round(weight * HUNDREDTHS) / HUNDREDTHS]));
}

/** One gradient descent step with a length that shrinks as a weight moves (AdaGrad). */
function step(row: Int32Array, target: number, weights: Float64Array, squares: Float64Array, options: TrainingOptions): void {
  let margin = 0;
  for (const at of row) margin += weights[at] ?? 0;
  const error = target - squash(margin);
  for (const at of row) {
    const gradient = error - options.shrinkage * (weights[at] ?? 0);
    squares[at] = (squares[at] ?? 0) + gradient * gradient;
    weights[at] = (weights[at] ?? 0) + (options.rate * gradient) / Math.sqrt(squares[at] ?? 1);
  }
}

/** Returns the fold that holds out an article. */
export const foldOf = (article: number): number => article % FOLDS;
export const FOLD_NUMBERS: readonly number[] = Array.from({ length: FOLDS }, (_, at) => at);

export interface Judged {
  readonly margin: number;
  readonly target: number;
}

/** Builds an increasing table from margin to the share of wanted candidates. The margins come from candidates outside the training data. */
export function calibrate(judged: readonly Judged[]): LinearModel['calibration'] {
  const sorted = [...judged].sort((a, b) => a.margin - b.margin);
  const size = Math.max(1, Math.ceil(sorted.length / BINS / 4));
  // Use small bins at the upper end, where events are decided
  const bins: { margin: number; wanted: number; count: number }[] = [];
  for (let end = sorted.length; end > 0; ) {
    const width = bins.length < (BINS * 2) / 3 ? size : size * 8;
    const part = sorted.slice(Math.max(0, end - width), end);
    bins.unshift({
      margin: part.reduce((sum, one) => sum + one.margin, 0) / part.length,
      wanted: part.reduce((sum, one) => sum + one.target, 0),
      count: part.length,
    });
    end -= width;
  }
  // Merge adjacent bins until the shares increase
  for (let at = 1; at < bins.length; ) {
    const [lower, upper] = [bins[at - 1], bins[at]];
    if (lower && upper && lower.wanted / lower.count >= upper.wanted / upper.count) {
      const count = lower.count + upper.count;
      const margin = (lower.margin * lower.count + upper.margin * upper.count) / count;
      bins.splice(at - 1, 2, { margin, wanted: lower.wanted + upper.wanted, count });
      at = Math.max(1, at - 1);
    } else at += 1;
  }
  return bins.map(({ margin, wanted, count }) => [
    Math.round(margin * THOUSANDTHS) / THOUSANDTHS,
    Math.round((wanted / count) * THOUSANDTHS) / THOUSANDTHS,
  ]);
}

/** Share of mentions below each salience. The thresholds of the timeline and the desk depend on this scale. */
const SALIENCE_SCALE: readonly (readonly [share: number, salience: number])[] = [
  [0, 0],
  [0.11, 0.1],
  [0.2, 0.2],
  [0.32, 0.3],
  [0.5, 0.4],
  [0.68, 0.5],
  [0.82, 0.6],
  [0.92, 0.7],
  [0.96, 0.8],
  [0.99, 0.9],
  [1, 1],
];

/** Builds an increasing table from margin to salience that keeps the shares of the scale. */
export function scaleSalience(margins: readonly number[]): LinearModel['calibration'] {
  const sorted = [...margins].sort((a, b) => a - b);
  return SALIENCE_SCALE.map(([share, salience]) => {
    const margin = sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    return [Math.round(margin * THOUSANDTHS) / THOUSANDTHS, salience];
  });
}

export const marginOf = (weights: Readonly<Record<string, number>>, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);
