/** Past forms that the tagger takes for adjectives. */
import { EVENT_VERBS } from '../../lexicon/event-verbs';
import type { Sentence } from '../../model/sentence';
import type { TaggedWord } from '../../model/tagged-word';
import { verbLemma } from './verb-forms';

/** Words behind a participle after "was"; "opposed to" and "detailed for" only describe. */
const DONE_BEFORE = new Set(['by', 'on', 'in', 'at', 'until', 'after', 'during']);

const CLAUSE_OPENERS = new Set(['after', 'when', 'before', 'as', 'while', 'because', 'since']);

/** No verb stands in the main clause: "Relations soured in 2018 after Canada arrested X". */
function isVerbless({ tokens }: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  const ends = tokens.findIndex(({ lower }, at) => at > index && CLAUSE_OPENERS.has(lower));
  return !tags.slice(0, ends < 0 ? undefined : ends).some(({ wordClass }) => wordClass === 'VERB' || wordClass === 'AUX');
}

/** "The court unsealed warrants": without any other verb in its clause, an adjective of that form behind a noun is the verb. */
export function isOnlyPast(sentence: Sentence, tags: readonly TaggedWord[], index: number, before: string | undefined): boolean {
  const [auxiliary, word, behind] = [-1, 0, 1].map((step) => sentence.tokens[index + step]?.lower ?? '') as [string, string, string];
  if (!/[^e]ed$/.test(word)) return false;
  // "the mandate was prolonged on Thursday"
  if (/^(?:was|were|been)$/.test(auxiliary) && EVENT_VERBS.has(verbLemma(word, '')) && DONE_BEFORE.has(behind)) return true;
  if (!['NOUN', 'PROPN'].includes(before ?? '')) return false;
  if (isVerbless(sentence, tags, index)) return true;
  const next = tags[index + 1]?.wordClass ?? '';
  return EVENT_VERBS.has(verbLemma(word, '')) && ['ADP', 'DET', 'NUM'].includes(next);
}
