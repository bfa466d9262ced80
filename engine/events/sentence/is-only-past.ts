/** Past forms that the tagger takes for adjectives. */
import { EVENT_VERBS } from '../../lexicon/event-verbs';
import type { Sentence } from '../../model/sentence';
import type { TaggedWord } from '../../model/tagged-word';
import { verbLemma } from './verb-forms';

/** "The court unsealed warrants": without any other verb in its sentence, an adjective of that form behind a noun is the verb. */
export function isOnlyPast(sentence: Sentence, tags: readonly TaggedWord[], index: number, before: string | undefined): boolean {
  if (!/[^e]ed$/.test(sentence.tokens[index]?.lower ?? '') || !['NOUN', 'PROPN'].includes(before ?? '')) return false;
  if (!tags.some((tag) => tag.wordClass === 'VERB' || tag.wordClass === 'AUX')) return true;
  const next = tags[index + 1]?.wordClass ?? '';
  return EVENT_VERBS.has(verbLemma(sentence.tokens[index]?.lower ?? '', '')) && ['ADP', 'DET', 'NUM'].includes(next);
}
