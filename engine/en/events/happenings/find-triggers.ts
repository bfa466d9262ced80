/** The words of a sentence that could name a happening, dated or not: for saying where an event was lost. */
import type { ResolvedTimex } from '../../../model/resolved-date';
import type { Sentence } from '../../../model/sentence';
import type { Quote, Span } from '../../../model/span';
import type { WordTagger } from '../../../model/tagged-word';
import { readSentence, verbClass } from '../sentence/sentence-context';

/** Verbs of listed kinds, without plain attribution and states, and event nouns; in the order of the text. `timexes` are those of the sentence. */
export function findTriggers(sentence: Sentence, timexes: readonly ResolvedTimex[], tagWords: WordTagger): readonly Quote[] {
  const { parsed, nouns } = readSentence(sentence, timexes, [], tagWords);
  const verbs = parsed.predicates.filter(({ lemma }) => !['report', 'state', 'open'].includes(verbClass(lemma)));
  const spans = [...verbs.map(({ head }) => [head, head] as const), ...nouns.map(({ start, head }) => [start, head] as const)];
  return spans
    .map(([from, to]): Span => ({ start: sentence.tokens[from]?.start ?? 0, end: sentence.tokens[to]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, quote: sentence.text.slice(span.start - sentence.start, span.end - sentence.start) }));
}
