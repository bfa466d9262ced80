/** The layers a body is read into: paragraphs, sentences, tokens and quotations, all as spans of the body. */
import type { Span } from './span';
import type { Diagnostic } from './trace';

/** One word, number or punctuation mark. `lower` is the lower-cased text, `index` its place in the sentence. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly index: number;
  readonly kind: 'word' | 'number' | 'punctuation';
}

export interface Sentence extends Span {
  /** Number of the sentence in the body, from 0. */
  readonly index: number;
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Spans of direct speech inside this sentence (quotation marks included). */
  readonly quotations: readonly Span[];
}

/** "WASHINGTON, Jan. 9 (Agency) –": the place and perhaps the day in front of a news text. */
export interface Dateline extends Span {
  readonly place: string;
  readonly dateText?: string;
}

export interface ReadText {
  readonly body: string;
  /** Spans of the paragraphs, in order; `Sentence.paragraph` counts them. */
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly dateline?: Dateline;
  /** Sentences that were cut and text that was not read. */
  readonly diagnostics: readonly Diagnostic[];
}
