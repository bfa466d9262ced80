/** A sentence for the event stage: verb groups, chunks between clause boundaries and quoted ranges. Positions are token indices. */
import type { Span } from '../../../model/article';
import type { Sentence, TaggedWord } from '../../../model/sentence';

export type PredicateForm = 'past' | 'present' | 'modal' | 'infinitive' | 'participle' | 'gerund';

/** One verb group: "has decided", "will be held", "to visit". */
export interface Predicate {
  /** first token of the group (auxiliary, "to" or the verb itself) */
  readonly start: number;
  /** the verb itself */
  readonly head: number;
  readonly lemma: string;
  readonly form: PredicateForm;
  readonly perfect: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** the modal word, if any */
  readonly modal: string | null;
  /** for an infinitive or gerund: index (in `predicates`) of the verb it depends on */
  readonly governor: number | null;
}

export interface ParsedSentence {
  readonly sentence: Sentence;
  readonly tags: readonly TaggedWord[];
  readonly predicates: readonly Predicate[];
  /** chunk number of each token; chunks end at commas, subordinators, brackets and coordinated clauses */
  readonly chunks: readonly number[];
  /** the lower-case word or mark that opens each chunk, '' for the first */
  readonly openers: readonly string[];
  readonly quoted: readonly boolean[];
}

export const isFiniteVerb = (predicate: Predicate): boolean =>
  predicate.form === 'past' || predicate.form === 'present' || predicate.form === 'modal';

/** "is to visit", "are to meet": an infinitive that is the main verb of its clause. */
export const isFixed = (parsed: ParsedSentence, { form, start }: Predicate): boolean =>
  form === 'infinitive' && /^(?:is|are|was|were)$/.test(wordAt(parsed, start - 1));

/** Returns the verb group whose main verb is at a token. */
export function verbAt({ predicates }: ParsedSentence, index: number): Predicate | undefined {
  for (const predicate of predicates) if (predicate.head === index) return predicate;
  return undefined;
}

// Both functions check for a negative index first: an array read at -1 makes V8 slow down all later reads.

/** Returns the lower-case text of a token, or '' outside the sentence. */
export const wordAt = (parsed: ParsedSentence, index: number): string => (index < 0 ? '' : (parsed.sentence.tokens[index]?.lower ?? ''));
export const classAt = (parsed: ParsedSentence, index: number): string => (index < 0 ? '' : (parsed.tags[index]?.wordClass ?? ''));

export function isWithin(token: Span, spans: readonly Span[]): boolean {
  for (const { start, end } of spans) if (start <= token.start && token.end <= end) return true;
  return false;
}
