/** Recognizes past forms by their spelling, and forms that equal the present: "hit", "shut", "cut". The words beside them decide. */
import type { Token } from '../../model/sentence';
import {
  BARE_PAST,
  CALENDAR_VERBS,
  FUTURE_WORDS,
  IRREGULAR_PAST,
  NOT_PAST,
  OPEN_FORMS,
  OPEN_MODALS,
  PAST_AUXILIARIES,
  PERFECT_AUXILIARIES,
  PRESENT_AUXILIARIES,
} from '../lexicon/time/tense-words';

/** "met", "signed": whether a word is spelled like a past form. `first` marks a word that opens its sentence. */
export const isPastForm = (token: Token, first: boolean): boolean => {
  const { lower, text } = token;
  if (!first && text !== lower) return false;
  if (IRREGULAR_PAST.has(lower)) return true;
  return lower.length > 3 && lower.endsWith('ed') && !lower.endsWith('eed') && !NOT_PAST.has(lower);
};

/** Before these words, a form is not a verb that dates an event, or other words show its tense. */
export const NO_SUBJECT =
  /^(?:to|not|n['’]t|never|the|an?|of|his|her|its|their|and|or|who|that|which|helped|let|make|made|did|could)$|n['’]t$/;

/** Words that begin the object of a past form. */
const PAST_OBJECT = /^(?:an?|the|his|her|its|their|by|on|in|at|to|from|into|across|with|out|off|\$|£|€|\d.*)$/;

/** "It hit a record", "the storm hit the coast", but not "storms hit", "will hit" and "a big hit". */
export function isBarePast(tokens: readonly Token[], index: number): boolean {
  const [subject, verb] = [tokens[index - 1], tokens[index]?.lower ?? ''];
  if (subject?.kind !== 'word' || !BARE_PAST.has(verb)) return false;
  if (/^(?:he|she|it)$/.test(subject.lower)) return true;
  const [plural, adverb] = [/s$/.test(subject.lower), /ly$/.test(subject.lower)];
  const open = OPEN_MODALS.has(subject.lower) || FUTURE_WORDS.has(subject.lower) || NO_SUBJECT.test(subject.lower);
  // "Oman let two priests leave": for a singular subject, the present would be "lets"
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

/** "Will shut down", "to cut ties": the word before it governs the form. */
export const isBareForm = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1]?.lower ?? '';
  return before === 'to' || FUTURE_WORDS.has(before) || (OPEN_MODALS.has(before) && before !== 'may');
};

/** Words before a participle that modifies the noun after it. */
const BEFORE_ATTRIBUTE = /^(?:the|an?|its|their|his|our|my|of|in|behind|with|for|from|under|without|at|into|about|against|['’]s)$/;
/** Before "by", these describe a noun, and others report an act ("a request filed by Chad in May"). */
const DESCRIBING = /^(?:led|headed|chaired|backed|accompanied|supported|owned|controlled)$/;
/** Words that do not begin a noun. */
export const NO_NOUN =
  /^(?:the|an?|in|on|at|by|to|for|from|with|of|and|or|but|as|that|than|when|which|until|who|his|her|its|their|him|them|it|he|she|they|was|were|is|are|has|had|will|would|not)$/;

/** "The postponed summit", "behind closed doors", "a team led by its envoy": a participle beside its noun shows no tense. */
export function isAttribute(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (!/(?:ed|led|held|made)$/.test(tokens[index]?.lower ?? '') || next?.kind !== 'word') return false;
  if (next.lower === 'by') return DESCRIBING.test(tokens[index]?.lower ?? '');
  return BEFORE_ATTRIBUTE.test(before?.lower ?? '') && !NO_NOUN.test(next.lower);
}

/** Number of tokens before "called" to search for the article of what is called so. */
const NAMING_REACH = 4;

const HELPERS = [PAST_AUXILIARIES, PRESENT_AUXILIARIES, PERFECT_AUXILIARIES, FUTURE_WORDS, OPEN_MODALS];
const isHelper = (word: string): boolean => word === 'be' || HELPERS.some((words) => words.has(word));

/** "Chad cast its vote", "Chad called for talks", "Chad named X": the verb of its clause, but not "was cut", "the tax cut will" and "a group called X". */
export function isOpenVerb(tokens: readonly Token[], index: number): boolean {
  const [subject, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.text !== token?.lower || !OPEN_FORMS.has(token?.lower ?? '')) return false;
  if (subject?.kind !== 'word' || NO_SUBJECT.test(subject.lower) || isHelper(subject.lower)) return false;
  if (next === undefined || next.kind === 'punctuation' || next.lower === 'of' || CALENDAR_VERBS.has(next.lower) || isHelper(next.lower))
    return false;
  const isName = /ed$/.test(token?.lower ?? '') && /^\p{Lu}/u.test(next.text);
  return !isName || !tokens.slice(Math.max(0, index - NAMING_REACH), index).some(({ lower }) => /^an?$/.test(lower));
}
