/** Judges whether a candidate is an event an editor wants. The pipeline receives it, so tests can bring another one. */

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

export interface Weighing {
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
