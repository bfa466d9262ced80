/** Plain forms of the present that the tagger takes for nouns. */
import { EVENT_VERBS } from '../../lexicon/event-verbs';
import type { Sentence } from '../../model/sentence';
import type { TaggedWord } from '../../model/tagged-word';
import { verbLemma } from './verb-forms';

/** "Peru and China plan to sign", "Samoa, which chairs the group": right behind a name before "to", or behind "which" before an object. */
export function isPlainVerb(sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  const before = sentence.tokens[index - 1]?.lower ?? '';
  if (/^(?:which|who)$/.test(before)) return /s$/.test(word) && ['DET', 'PROPN', 'PRON'].includes(tags[index + 1]?.wordClass ?? '');
  // "The envoy, X, visits Beirut": the only form in its sentence that can be a verb
  if (before === ',' && tags[index - 2]?.wordClass === 'PROPN' && /s$/.test(word) && EVENT_VERBS.has(verbLemma(word, '')))
    return (
      ['DET', 'PROPN'].includes(tags[index + 1]?.wordClass ?? '') &&
      !tags.some(({ wordClass }) => wordClass === 'VERB' || wordClass === 'AUX')
    );
  const plans = /^(?:plan|plans|aim|aims|hope|hopes)$/.test(word) && sentence.tokens[index + 1]?.lower === 'to';
  return plans && tags[index - 1]?.wordClass === 'PROPN' && tags[index + 2]?.wordClass === 'VERB';
}
