/** The scorer: weighted sums of named features, each with a table from the sum to a number from 0 to 1, and the packed weight tables. */
import type { ScoreReason, Scorer } from '../model/scorer';

/** Features with their weights in file format: one line per name ("v") that lists values and weights in turn ("meet|12|visit|9"). */
export type FeatureTable = Readonly<Record<string, string>>;

const MARK = '|';

export function toTable(weights: Iterable<readonly [feature: string, weight: string]>): FeatureTable {
  const lines: Record<string, string> = {};
  for (const [feature, weight] of weights) {
    const at = feature.indexOf('=');
    const [name, value] = at < 0 ? ['', feature] : [feature.slice(0, at), feature.slice(at + 1)];
    if (value.includes(MARK)) throw new Error(`a feature with the separator: ${feature}`);
    const before = lines[name];
    lines[name] = `${before === undefined ? '' : `${before}${MARK}`}${value}${MARK}${weight}`;
  }
  return lines;
}

export function fromTable(table: FeatureTable): ReadonlyMap<string, string> {
  const weights = new Map<string, string>();
  for (const [name, line] of Object.entries(table)) {
    const parts = line.split(MARK);
    for (let at = 0; at + 1 < parts.length; at += 2)
      weights.set(name === '' ? (parts[at] ?? '') : `${name}=${parts[at]}`, parts[at + 1] ?? '');
  }
  return weights;
}

export interface LinearSum {
  /** [margin, value], both increasing; values between two points are interpolated */
  readonly calibration: readonly (readonly [margin: number, value: number])[];
  readonly weights: Readonly<Record<string, number>>;
}

/** The output of `npm run train`. Its sum gives the confidence. */
export interface LinearModel extends LinearSum {
  /** description of the training data, for people */
  readonly about: string;
  readonly threshold: number;
  /** without it, all events have the same salience */
  readonly salience?: LinearSum;
}

/** A sum in file format, with weights in hundredths. */
type Packed<Sum extends LinearSum> = Omit<Sum, 'weights'> & { readonly weights: FeatureTable };
export type PackedModel = Packed<Omit<LinearModel, 'salience'>> & { readonly salience: Packed<LinearSum> };

export const HUNDREDTHS = 100;

export const packedWeights = (weights: LinearSum['weights']): FeatureTable =>
  toTable(Object.entries(weights).map(([feature, weight]) => [feature, String(Math.round(weight * HUNDREDTHS))]));

const unpacked = ({ weights, calibration }: Packed<LinearSum>): LinearSum => ({
  calibration,
  weights: Object.fromEntries([...fromTable(weights)].map(([feature, weight]) => [feature, Number(weight) / HUNDREDTHS])),
});

export const unpackedModel = ({ about, threshold, salience, ...sum }: PackedModel): LinearModel => ({
  about,
  threshold,
  ...unpacked(sum),
  salience: unpacked(salience),
});

/** 0 to 1, two decimals. */
export function confidenceAt(calibration: LinearSum['calibration'], margin: number): number {
  let before = calibration[0];
  if (!before) return 0;
  for (const point of calibration) {
    if (margin <= point[0]) {
      const width = point[0] - before[0];
      const share = width > 0 ? (margin - before[0]) / width : 0;
      return Math.round(100 * (before[1] + Math.max(0, share) * (point[1] - before[1]))) / 100;
    }
    before = point;
  }
  return Math.round(100 * before[1]) / 100;
}

function linearSum({ weights: listed, calibration }: LinearSum) {
  const weights = new Map(Object.entries(listed));
  return (features: readonly string[]) => {
    let margin = 0;
    for (const feature of features) margin += weights.get(feature) ?? 0;
    return {
      margin,
      value: confidenceAt(calibration, margin),
      // computed on demand, because only chosen candidates need reasons and most are not chosen
      reasons: (): readonly ScoreReason[] => features.map((feature) => ({ feature, weight: weights.get(feature) ?? 0 })),
    };
  };
}

const ALL_ALIKE: LinearSum = { calibration: [[0, 0.5]], weights: {} };

export function linearScorer(model: LinearModel): Scorer {
  const [confidence, salience] = [linearSum(model), linearSum(model.salience ?? ALL_ALIKE)];
  return {
    threshold: model.threshold,
    score(features) {
      const { margin, value, reasons } = confidence(features);
      return {
        margin,
        confidence: value,
        get reasons() {
          return reasons();
        },
      };
    },
    weigh(features) {
      const { value, reasons } = salience(features);
      return { salience: value, reasons: reasons() };
    },
  };
}

/** Keeps exactly the candidates that have their own date and passed every check: for tests of the rules, and for training. */
export const RULES_ALONE: Scorer = {
  threshold: 0.5,
  score: (features) =>
    features.includes('src=dated') ? { margin: 1, confidence: 1, reasons: [] } : { margin: -1, confidence: 0, reasons: [] },
  weigh: () => ({ salience: 0.5, reasons: [] }),
};
