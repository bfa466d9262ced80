/** The record of decisions, with stage and rule, for "why this date" and `--explain`. */
import type { Quote } from './article';

export interface TraceEntry {
  readonly stage:
    | 'recognize'
    | 'refine'
    | 'resolve'
    | 'attach'
    | 'candidate'
    | 'status'
    | 'actors'
    | 'theme'
    | 'action'
    | 'title'
    | 'salience'
    | 'merge';
  /** ID of the rule or refiner */
  readonly rule: string;
  /** one plain sentence for a reader: "Monday, with a past verb, is the last Monday on or before publication." */
  readonly note: string;
}

/** The check for candidates with a confidence below the threshold. */
export const LOW_CONFIDENCE = 'candidate/low-confidence';

/** A candidate that a stage rejected, with its words and the check that rejected it. */
export interface DroppedCandidate extends Quote {
  readonly sentence: number;
  readonly stage: 'attach' | 'trigger' | 'mention';
  /** ID of the check */
  readonly check: string;
  /** one plain sentence */
  readonly note: string;
}

/** Input that the engine could not read; the rest of the article is still returned. */
export interface Diagnostic {
  readonly code: 'sentence-too-long' | 'body-truncated' | 'stage-failed' | 'no-publication-date' | 'undated' | 'no-main-event';
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}
