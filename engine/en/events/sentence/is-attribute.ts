/** Forms of verbs that only describe a noun: "a televised address", "the Erez crossing". */

import type { Sentence } from '../../../model/sentence';
import type { TaggedWord } from '../../../model/tagged-word';
import { EVENT_NOUNS } from '../../lexicon/event-nouns';

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
