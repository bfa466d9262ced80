/** Past forms that the tagger takes for adjectives. */
import { EVENT_VERBS } from '../../lexicon/event-verbs';
import type { Sentence } from '../../model/sentence';
import type { TaggedWord } from '../../model/tagged-word';
import { verbLemma } from './verb-forms';

/** Words behind a participle after "was"; "opposed to" and "detailed for" only describe. */
const DONE_BEFORE = new Set(['by', 'on', 'in', 'at', 'until', 'after', 'during']);

/** "The court unsealed warrants": without any other verb in its sentence, an adjective of that form behind a noun is the verb. */
export function isOnlyPast(sentence: Sentence, tags: readonly TaggedWord[], index: number, before: string | undefined): boolean {
  const [auxiliary, word, behind] = [-1, 0, 1].map((step) => sentence.tokens[index + step]?.lower ?? '') as [string, string, string];
  if (!/[^e]ed$/.test(word)) return false;
  // "the mandate was prolonged on Thursday"
  if (/^(?:was|were|been)$/.test(auxiliary) && EVENT_VERBS.has(verbLemma(word, '')) && DONE_BEFORE.has(behind)) return true;
  if (!['NOUN', 'PROPN'].includes(before ?? '')) return false;
  if (!tags.some((tag) => tag.wordClass === 'VERB' || tag.wordClass === 'AUX')) return true;
  const next = tags[index + 1]?.wordClass ?? '';
  return EVENT_VERBS.has(verbLemma(word, '')) && ['ADP', 'DET', 'NUM'].includes(next);
}
