import { EVENT_NOUNS } from '../../lexicon/event-nouns';
import { IRREGULAR_FORMS } from '../../lexicon/irregular-verbs';
import type { Sentence } from '../../model/sentence';
import type { TaggedWord } from '../../model/tagged-word';
import { verbLemma } from './verb-forms';

/** Nouns of one form for many, after which a bare verb agrees. */
const COLLECTIVES = new Set([
  'police',
  'people',
  'staff',
  'men',
  'women',
  'children',
  'media',
  'crew',
  'majority',
  'number',
  'dozen',
  'data',
]);

/** Verbs that a bare form follows over an object: "made the army act". */
const CAUSATIVES = new Set(['make', 'let', 'help', 'see', 'watch', 'have', 'do']);

/** Whether the phrase that ends before `index` begins with an article or a possessive and hangs on a verb or a preposition. */
function isObjectPhrase(sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  let at = index - 1;
  while (['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(tags[at]?.wordClass ?? '')) at -= 1;
  const over = tags[at - 1]?.wordClass ?? '';
  const verb = verbLemma(sentence.tokens[at - 1]?.lower ?? '', '');
  return ['DET', 'PART'].includes(tags[at]?.wordClass ?? '') && ['VERB', 'ADP'].includes(over) && !CAUSATIVES.has(verb);
}

/** "struck down the finance act on 4 June", "through the Erez crossing": what the tagger takes for a verb and the phrase before it for a noun. */
export function endsPhrase(sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  const noun = sentence.tokens[index - 1]?.lower ?? '';
  const [before, next] = [tags[index - 1]?.wordClass, tags[index + 1]?.wordClass ?? ''];
  if (noun === 'for' && !/(?:ed|ing|s)$/.test(word) && !IRREGULAR_FORMS.has(word)) return true;
  if (['DET', 'PROPN', 'NUM', 'PRON', 'ADJ', 'PART'].includes(next) || !isObjectPhrase(sentence, tags, index)) return false;
  if (/ing$/.test(word)) return before === 'PROPN' && EVENT_NOUNS.has(word);
  return before === 'NOUN' && !/s$/.test(noun) && !COLLECTIVES.has(noun) && !/(?:ed|s)$/.test(word) && !IRREGULAR_FORMS.has(word);
}

/** What stands before a noun as its owner, of pronouns and behind a name. */
export const OWNERS = /^(?:its|their|his|our|my|['’]s?)$/;
const DETERMINERS = /^(?:the|an?|its|their|his|our|my|this|these)$/;
/** "a televised address", "in writing": a form of a verb that is none. */
export function isAttribute(sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  const next = sentence.tokens[index + 1]?.lower ?? '';
  const before = sentence.tokens[index - 1]?.lower ?? '';
  if (word === 'writing') return before === 'in';
  if (word === 'running') return next === 'mate';
  // "led by acting foreign minister X", "the border crossing at Rafah"
  if (word === 'acting') return ['ADJ', 'NOUN', 'PROPN'].includes(tags[index + 1]?.wordClass ?? '');
  if (word === 'crossing') return tags[index - 1]?.wordClass === 'NOUN' && ['at', 'in', 'near'].includes(next);
  if (/ing$/.test(word)) {
    const behind = tags[index + 1]?.wordClass ?? '';
    // "displaced by fighting in Sudan"
    if (before === 'by') return EVENT_NOUNS.has(word) && ['ADP', 'PUNCT'].includes(behind);
    // "the rotating presidency", "a sitting president"
    return DETERMINERS.test(before) && behind === 'NOUN' && tags[index]?.wordClass !== 'NOUN';
  }
  if (!/ed$/.test(word)) return false;
  // "began releasing treated water"
  if (/ing$/.test(before) && tags[index - 1]?.wordClass === 'VERB') return ['ADJ', 'NOUN'].includes(tags[index + 1]?.wordClass ?? '');
  // "its disputed border"
  if (OWNERS.test(before)) return ['NOUN', 'ADJ'].includes(tags[index + 1]?.wordClass ?? '');
  return ['a', 'an'].includes(before) && EVENT_NOUNS.has(next) && tags[index + 2] !== undefined;
}
