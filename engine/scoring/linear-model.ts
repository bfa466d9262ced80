/** The scorer as a weighted sum over named features, with a table that turns the sum into a confidence. */
import type { Score, ScoreReason, Scorer } from '../model/scorer';

/** One file of weights, written by `npm run train`. */
export interface LinearModel {
  /** what it was trained on, for people */
  readonly about: string;
  readonly threshold: number;
  /** [margin, confidence], both rising; between two points the confidence is interpolated */
  readonly calibration: readonly (readonly [margin: number, confidence: number])[];
  readonly weights: Readonly<Record<string, number>>;
}

/** 0 to 1, two decimals. */
export function confidenceAt(calibration: LinearModel['calibration'], margin: number): number {
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

const reasonsFrom = (features: readonly string[], weights: ReadonlyMap<string, number>): readonly ScoreReason[] =>
  features.map((feature) => ({ feature, weight: weights.get(feature) ?? 0 }));

export function linearScorer({ weights: listed, calibration, threshold }: LinearModel): Scorer {
  const weights = new Map(Object.entries(listed));
  return {
    threshold,
    score(features): Score {
      let margin = 0;
      for (const feature of features) margin += weights.get(feature) ?? 0;
      const confidence = confidenceAt(calibration, margin);
      return {
        margin,
        confidence,
        // only chosen candidates need reasons, and most are not chosen
        get reasons() {
          return reasonsFrom(features, weights);
        },
      };
    },
  };
}

/** Keeps exactly the candidates with a date of their own that passed every check: for tests of the rules, and for training. */
export const RULES_ALONE: Scorer = {
  threshold: 0.5,
  score: (features) =>
    features.includes('src=dated') ? { margin: 1, confidence: 1, reasons: [] } : { margin: -1, confidence: 0, reasons: [] },
};
