/** The word class and lemma of a token, and what tells them. The engine brings one tagger; another may be given in its place. */
import type { Sentence } from './sentence';

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

/** One tagged word for each token of the sentence, in order. */
export type WordTagger = (sentence: Sentence) => readonly TaggedWord[];
