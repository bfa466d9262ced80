/** The layers of a body: paragraphs, sentences, tokens and quotations as spans of the body, and each token's word class and lemma. */
import type { Span } from './article';
import type { Diagnostic } from './trace';

/** Universal part-of-speech tags. */
export type WordClass =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface TaggedWord {
  readonly wordClass: WordClass;
  readonly lemma: string;
}

/** Returns one tagged word for each token in the sentence, in order. */
export type WordTagger = (sentence: Sentence) => readonly TaggedWord[];

/** One word, number or punctuation mark. `lower` is the lower-case text, `index` its position in the sentence. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly index: number;
  readonly kind: 'word' | 'number' | 'punctuation';
}

export interface Sentence extends Span {
  /** Number of the sentence in the body, from 0. */
  readonly index: number;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Spans of direct speech inside this sentence (quotation marks included). */
  readonly quotations: readonly Span[];
}

/** "WASHINGTON, Jan. 9 (Agency) –": the place and possibly the day before a news text. */
export interface Dateline extends Span {
  readonly place: string;
  readonly dateText?: string;
}

export interface ReadText {
  readonly body: string;
  /** Spans of the paragraphs, in order; `Sentence.paragraph` is an index into them. */
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly dateline?: Dateline;
  /** Sentences that were split and text that was not read. */
  readonly diagnostics: readonly Diagnostic[];
}
