/**
 * The scorer judges whether an editor wants a candidate; the classifiers choose labels by features. The pipeline receives both, so tests
 * can replace them.
 */
import type { ActionId, ThemeId } from './event';

export interface ScoreReason {
  /** name of the feature, such as "vc=event" */
  readonly feature: string;
  /** what it adds to the score, in the units of the margin; below 0 it speaks against the event */
  readonly weight: number;
}

export interface Score {
  /** the weighted sum itself; higher is better */
  readonly margin: number;
  /** 0 to 1, two decimals: the share of candidates with this score that annotators wanted */
  readonly confidence: number;
  /** what each feature adds */
  readonly reasons: readonly ScoreReason[];
}

interface Weighing {
  /** 0 to 1, two decimals: how much of a headline the event is */
  readonly salience: number;
  readonly reasons: readonly ScoreReason[];
}

export interface Scorer {
  /** candidates below this confidence are left out */
  readonly threshold: number;
  score(features: readonly string[]): Score;
  /** the features of an event that is wanted */
  weigh(features: readonly string[]): Weighing;
}

interface Guess<Label extends string> {
  readonly label: Label;
  /** 0 to 1; the shares of all labels add up to 1 */
  readonly share: number;
}

export interface Classifier<Label extends string> {
  /** a label with a smaller share is not given */
  readonly threshold: number;
  /** all labels, the likeliest first */
  classify(features: readonly string[]): readonly Guess<Label>[];
  /** the features that speak for a label, the strongest first */
  reasons(features: readonly string[], label: Label): readonly string[];
}

/** An event that is none of the actions, such as an election or a disaster. */
export const NO_ACTION = 'NONE';
export type ActionLabel = ActionId | typeof NO_ACTION;

export interface EventClassifiers {
  readonly action: Classifier<ActionLabel>;
  readonly theme: Classifier<ThemeId>;
}
