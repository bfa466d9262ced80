/** The record of decisions: which stage and rule decided what, for "why this date" and `--explain`. */
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
  /** id of the rule or refiner */
  readonly rule: string;
  /** one plain sentence a reader understands: "Monday, with a past verb, is the last Monday on or before publication." */
  readonly note: string;
}

/** The check of candidates whose confidence is below the threshold. */
export const LOW_CONFIDENCE = 'candidate/low-confidence';

/** A candidate that a stage gave up: what it was about, and the check that spoke against it. */
export interface DroppedCandidate extends Quote {
  readonly sentence: number;
  readonly stage: 'attach' | 'trigger' | 'mention';
  /** id of the check */
  readonly check: string;
  /** one plain sentence */
  readonly note: string;
}

/** Something the engine could not read; the rest of the article is still returned. */
export interface Diagnostic {
  readonly code: 'sentence-too-long' | 'body-truncated' | 'stage-failed' | 'no-publication-date' | 'undated' | 'no-main-event';
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}
