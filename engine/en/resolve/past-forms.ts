/** Past forms by their look, and those that are the same in the present: "hit", "shut", "cut". The words beside them tell which it is. */
import type { Token } from '../../model/sentence';
import { BARE_PAST, FUTURE_WORDS, IRREGULAR_PAST, NOT_PAST, OPEN_MODALS } from '../lexicon/time/tense-words';

/** "met", "signed": a past form by its look; `first` for a word that opens its sentence. */
export const isPastForm = (token: Token, first: boolean): boolean => {
  const { lower, text } = token;
  if (!first && text !== lower) return false;
  if (IRREGULAR_PAST.has(lower)) return true;
  return lower.length > 3 && lower.endsWith('ed') && !lower.endsWith('eed') && !NOT_PAST.has(lower);
};

/** Before these words a form is not a verb that dates an event, or other words give its tense. */
export const NO_SUBJECT =
  /^(?:to|not|n['’]t|never|the|an?|of|his|her|its|their|and|or|who|that|which|helped|let|make|made|did|could)$|n['’]t$/;

/** What such a verb acts on begins so. */
const PAST_OBJECT = /^(?:an?|the|his|her|its|their|by|on|in|at|to|from|into|across|with|out|off|\$|£|€|\d.*)$/;

/** "It hit a record", "the storm hit the coast", but not "storms hit", "will hit" and "a big hit". */
export function isBarePast(tokens: readonly Token[], index: number): boolean {
  const [subject, verb] = [tokens[index - 1], tokens[index]?.lower ?? ''];
  if (subject?.kind !== 'word' || !BARE_PAST.has(verb)) return false;
  if (/^(?:he|she|it)$/.test(subject.lower)) return true;
  const [plural, adverb] = [/s$/.test(subject.lower), /ly$/.test(subject.lower)];
  const open = OPEN_MODALS.has(subject.lower) || FUTURE_WORDS.has(subject.lower) || NO_SUBJECT.test(subject.lower);
  // "Oman let two priests leave": of one who lets, today's word would be "lets"
  if (verb === 'let') return !open && !plural && !adverb && !/^(?:has|have|had|been|be|they|we|you|i)$/.test(subject.lower);
  return (
    ['hit', 'beat', 'quit', 'spread'].includes(verb) &&
    !open &&
    /^\p{L}{3,}$/u.test(subject.text) &&
    !plural &&
    !adverb &&
    PAST_OBJECT.test(tokens[index + 1]?.lower ?? '')
  );
}

/** "Will shut down", "to cut ties": what looks like a past form is under the word before it. */
export const isBareForm = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1]?.lower ?? '';
  return before === 'to' || FUTURE_WORDS.has(before) || (OPEN_MODALS.has(before) && before !== 'may');
};

/** Before a participle that belongs to the noun behind it. */
const BEFORE_ATTRIBUTE = /^(?:the|an?|its|their|his|our|my|of|in|behind|with|for|from|under|without|at|into|about|against|['’]s)$/;
/** Before "by" these tell what something is like, others what was done ("a request filed by Chad in May"). */
const DESCRIBING = /^(?:led|headed|chaired|backed|accompanied|supported|owned|controlled)$/;
/** What no noun begins with. */
const NO_NOUN =
  /^(?:the|an?|in|on|at|by|to|for|from|with|of|and|or|but|as|that|than|who|his|her|its|their|him|them|it|he|she|they|was|were|is|are|has|had|will|would|not)$/;

/** "The postponed summit", "behind closed doors", "a team led by its envoy": a participle beside its noun shows no tense. */
export function isAttribute(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (!/(?:ed|led|held|made)$/.test(tokens[index]?.lower ?? '') || next?.kind !== 'word') return false;
  if (next.lower === 'by') return DESCRIBING.test(tokens[index]?.lower ?? '');
  return BEFORE_ATTRIBUTE.test(before?.lower ?? '') && !NO_NOUN.test(next.lower);
}
