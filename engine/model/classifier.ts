/** Chooses among labels by named features. The pipeline receives it, so tests and training can bring another one. */
import type { ActionId, ThemeId } from './event';

export interface Guess<Label extends string> {
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
