/** What comes out of the engine for one article. */
import type { DatedEvent } from './event';
import type { ResolvedTimex } from './resolved-date';
import type { Sentence } from './sentence';
import type { Diagnostic, DroppedCandidate } from './trace';

export interface Extraction {
  /** stored with every mention; changes whenever the output for some text may change */
  readonly extractorVersion: string;
  readonly sentences: readonly Sentence[];
  readonly timexes: readonly ResolvedTimex[];
  readonly events: readonly DatedEvent[];
  /** dates and happenings that were considered and left out, in the order of the text */
  readonly dropped: readonly DroppedCandidate[];
  readonly diagnostics: readonly Diagnostic[];
}
