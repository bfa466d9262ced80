/** The scorer decides whether an editor wants a candidate; the classifiers choose labels. Tests can replace both. */
import type { ActionId, ThemeId } from './event';

export interface ScoreReason {
  /** name of the feature, such as "vc=event" */
  readonly feature: string;
  /** its contribution to the score, in units of the margin; below 0 is evidence against the event */
  readonly weight: number;
}

export interface Score {
  /** the weighted sum itself; higher is better */
  readonly margin: number;
  /** 0 to 1, two decimals: the share of candidates with this score that annotators wanted */
  readonly confidence: number;
  /** the contribution of each feature */
  readonly reasons: readonly ScoreReason[];
}

interface Weighing {
  /** 0 to 1, two decimals: how likely the event would be a headline */
  readonly salience: number;
  readonly reasons: readonly ScoreReason[];
}

export interface Scorer {
  /** candidates below this confidence are left out */
  readonly threshold: number;
  score(features: readonly string[]): Score;
  /** `features` are those of a wanted event */
  weigh(features: readonly string[]): Weighing;
}

/**
 * The main news of an article is in its first sentences. If no event there reaches the scorer's threshold, the likeliest one counts, from
 * this confidence up.
 */
export const MAIN_NEWS = Object.freeze({ sentences: 3, confidence: 0.1 });

interface Guess<Label extends string> {
  readonly label: Label;
  /** 0 to 1; the shares of all labels add up to 1 */
  readonly share: number;
}

export interface Classifier<Label extends string> {
  /** labels with a smaller share are not assigned */
  readonly threshold: number;
  /** returns all labels, most likely first */
  classify(features: readonly string[]): readonly Guess<Label>[];
  /** returns the features that support a label, strongest first */
  reasons(features: readonly string[], label: Label): readonly string[];
}

/** An event without an action, such as an election or a disaster. */
export const NO_ACTION = 'NONE';
export type ActionLabel = ActionId | typeof NO_ACTION;

export interface EventClassifiers {
  readonly action: Classifier<ActionLabel>;
  readonly theme: Classifier<ThemeId>;
}
