/** What comes out of the engine for one article. */
import type { DatedEvent } from './event';
import type { ResolvedTimex } from './resolved-date';
import type { Sentence } from './sentence';
import type { Diagnostic } from './trace';

export interface Extraction {
  /** stored with every mention; changes whenever the output for some text may change */
  readonly extractorVersion: string;
  readonly sentences: readonly Sentence[];
  readonly timexes: readonly ResolvedTimex[];
  readonly events: readonly DatedEvent[];
  readonly diagnostics: readonly Diagnostic[];
}
