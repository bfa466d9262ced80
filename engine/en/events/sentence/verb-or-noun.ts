/** Corrects the tagger's confusion of verbs with nouns and adjectives by word form and neighboring words. */
import type { Sentence, TaggedWord } from '../../../model/sentence';
import { AUXILIARIES, BE_FORMS, HAVE_FORMS } from '../../lexicon/clause-words';
import { EVENT_NOUNS } from '../../lexicon/event-nouns';
import { EVENT_VERBS } from '../../lexicon/event-verbs';
import { FINITE_PASTS, IRREGULAR_FORMS } from '../../lexicon/irregular-verbs';
import { BARE_GOVERNORS, isModal, looksPast, verbLemma } from './verb-forms';

/** Possessive words before a noun: pronouns, and "'s" after a name. */
const OWNERS = /^(?:its|their|his|our|my|['’]s?)$/;
const DETERMINERS = /^(?:the|an?|its|their|his|our|my|this|these)$/;
/** "a televised address", "in writing": a verb form that is not a verb. */
function isAttribute(sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  const next = sentence.tokens[index + 1]?.lower ?? '';
  const before = sentence.tokens[index - 1]?.lower ?? '';
  if (word === 'writing') return before === 'in';
  if (word === 'running') return next === 'mate';
  // "led by acting foreign minister X", "the border crossing at Rafah"
  if (word === 'acting') return ['ADJ', 'NOUN', 'PROPN'].includes(tags[index + 1]?.wordClass ?? '');
  // "met visiting minister X", but not "began visiting X"
  if (word === 'visiting') return before === 'with' || (tags[index - 1]?.wordClass === 'VERB' && !/^(?:beg|start|stop)/.test(before));
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
  // "to jailed activist X"
  if (/^(?:of|with|to|by|from|for|in|over|against)$/.test(before))
    return ['ADJ', 'NOUN', 'PROPN'].includes(tags[index + 1]?.wordClass ?? '');
  // "its disputed border"
  if (OWNERS.test(before)) return ['NOUN', 'ADJ'].includes(tags[index + 1]?.wordClass ?? '');
  return ['a', 'an'].includes(before) && EVENT_NOUNS.has(next) && tags[index + 2] !== undefined;
}

const PARTICLES = new Set(['down', 'up', 'off', 'out', 'over', 'with', 'dead']);
const THIRD_PERSONS = new Set(['he', 'she', 'it']);
/** Words allowed between an auxiliary and its verb, although the tagger does not tag them as adverbs. */
const BETWEEN_GROUP = new Set(['next', 'first', 'last', 'also', 'again', 'not', 'never', 'soon', 'then', 'later', 'jointly', 'together']);
const SUBJECT_CLASSES = ['NOUN', 'PROPN', 'PRON', 'ADJ'];
const OBJECT_CLASSES = ['DET', 'PROPN', 'NUM', 'PRON'];

export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word);

/** Returns the auxiliary of the word at `index`: "will" in "will next meet". */
function auxiliaryBefore(sentence: Sentence, tags: readonly TaggedWord[], index: number): string | null {
  for (let at = index - 1; at >= 0 && index - at <= 3; at -= 1) {
    const word = sentence.tokens[at]?.lower ?? '';
    if (isAuxiliary(word)) return word;
    if (!BETWEEN_GROUP.has(word) && tags[at]?.wordClass !== 'ADV') return null;
  }
  return null;
}

/** "shot down a balloon", "gunmen abducted 20 pupils", "will next meet", "had shot down": a verb that is tagged as a noun or adjective. */
function isHiddenVerb(sentence: Sentence, tags: readonly TaggedWord[], index: number, previous = index - 1): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  const lemma = verbLemma(word, '');
  const next = sentence.tokens[index + 1]?.lower ?? '';
  // "will last until May", but "will last meet"
  const lasts = word === 'last' && ['ADP', 'NUM', 'DET', 'SCONJ'].includes(tags[index + 1]?.wordClass ?? '');
  if (lemma === '' && !lasts) return false;
  const wordBefore = sentence.tokens[previous]?.lower ?? '';
  const auxiliary = auxiliaryBefore(sentence, tags, index) ?? (isAuxiliary(wordBefore) ? wordBefore : null);
  if (auxiliary !== null && isModal(auxiliary) && (lasts || lemma === word)) return true;
  if (lasts) return false;
  // "were rounded up", "was wounded by"
  if (auxiliary !== null && BE_FORMS.has(auxiliary) && /ed$/.test(word) && (next === 'by' || EVENT_VERBS.has(`${lemma}-${next}`)))
    return true;
  const nextClass = tags[index + 1]?.wordClass ?? '';
  const irregular = IRREGULAR_FORMS.has(word) && lemma !== word;
  if (auxiliary !== null && HAVE_FORMS.has(auxiliary) && looksPast(word)) return irregular || tags[index]?.wordClass === 'ADJ';
  if (/ing$/.test(word) && sentence.tokens[index - 1]?.lower === 'by') return OBJECT_CLASSES.includes(nextClass);
  // "which hosts the summit"
  if (/^(?:which|who)$/.test(wordBefore) && /[^s]s$/.test(word) && nextClass === 'DET') return true;
  if (!SUBJECT_CLASSES.includes(tags[previous]?.wordClass ?? '')) return false;
  if (irregular) return PARTICLES.has(next) || ['DET', 'PROPN', 'NUM'].includes(nextClass);
  const subject = ['NOUN', 'PROPN'].includes(tags[previous]?.wordClass ?? '');
  // "guards tortured prisoners", but "rebel controlled areas"
  const plural = tags[previous]?.wordClass === 'NOUN' && /[^s]s$/.test(sentence.tokens[previous]?.lower ?? '') && nextClass === 'NOUN';
  return subject && /ed$/.test(word) && (plural || OBJECT_CLASSES.includes(nextClass));
}

/** "used tear gas", "daily transits": a bare form directly after a verb, or an -s form in a prepositional phrase, is a noun. */
function isHiddenNoun(sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  if (looksPast(word) || /ing$/.test(word)) return false;
  const [before, earlier] = [tags[index - 1]?.wordClass, tags[index - 2]?.wordClass];
  if (before === 'ADV' && (earlier === 'ADP' || earlier === 'DET') && /s$/.test(word)) return true;
  const verb = sentence.tokens[index - 1]?.lower ?? '';
  // "will hold exercises off the coast"
  if (before === 'VERB' && /[^s]s$/.test(word) && EVENT_VERBS.get(verbLemma(verb, ''))?.kind === 'light') return true;
  return before === 'VERB' && looksPast(verb) && !BARE_GOVERNORS.has(verbLemma(verb, '')) && verbLemma(word, word) === word;
}

/** Whether a form is not only a past form: "let" and "put" can be present or past. */
const isBareForm = (word: string): boolean => verbLemma(word, '') === word && IRREGULAR_FORMS.get(word) !== word;

/** First parts of hyphenated verbs. */
const VERB_PREFIXES = new Set(['re', 'co', 'test', 'air', 'de', 'pre', 'over', 'under', 'court', 'fast', 'force']);

/** "was re-elected", "test-fired a missile"; not "the re-elected president". */
function isPrefixed(sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  if (!VERB_PREFIXES.has(sentence.tokens[index - 2]?.lower ?? '') || !EVENT_VERBS.has(verbLemma(word, ''))) return false;
  const before = sentence.tokens[index - 3]?.lower ?? '';
  if (before === 'to' || isAuxiliary(before) || auxiliaryBefore(sentence, tags, index - 2) !== null) return true;
  return looksPast(word) && ['NOUN', 'PROPN', 'PRON', 'CCONJ', 'PUNCT'].includes(tags[index - 3]?.wordClass ?? '');
}

/** Whether a word with the tag of a verb is a noun, because its form does not agree with its neighbors. */
function isMistagged(sentence: Sentence, tags: readonly TaggedWord[], index: number, before: string | undefined): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  const wordBefore = sentence.tokens[index - 1]?.lower ?? '';
  const next = sentence.tokens[index + 1]?.lower;
  // "sought Tokyo's help": after a possessive a bare form is a noun
  if (OWNERS.test(wordBefore) && verbLemma(word, '') === word) return true;
  // "he last met": the bare form does not agree with "he"
  if (THIRD_PERSONS.has(wordBefore) && !/(?:s|ed)$/.test(word) && !IRREGULAR_FORMS.has(word) && !isAuxiliary(word)) return true;
  // "think tank" after a name: the bare form does not agree with the name
  if (before === 'PROPN' && tags[index + 1]?.wordClass === 'NOUN' && isBareForm(word)) return true;
  if (/ing$/.test(word)) {
    // "the killing of an envoy"
    if (['DET', 'ADJ'].includes(before ?? '') && next === 'of') return true;
    // "Fighting broke out": a subject in -ing
    if (index === 0 && tags[1]?.wordClass === 'VERB' && looksPast(next ?? '')) return true;
  }
  return isHiddenNoun(sentence, tags, index);
}

/** "is the first", "was also in": an auxiliary is the verb itself if no verb follows. */
function isOnlyVerb(sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean {
  const word = sentence.tokens[index]?.lower ?? '';
  if (!isAuxiliary(word)) return true;
  if (isModal(word)) return false;
  for (let at = index + 1; at <= index + 4; at += 1) {
    const follower = tags[at]?.wordClass;
    if (follower === 'VERB' || follower === 'AUX') return false;
    if (follower !== 'ADV' && follower !== 'PART') break;
  }
  return true;
}

/** "according to", "to power": a word that is not a verb, whatever its tag. */
const isNeverVerb = (sentence: Sentence, tags: readonly TaggedWord[], index: number): boolean => {
  const word = sentence.tokens[index]?.lower ?? '';
  if (/^(?:power|traffic|war)$/.test(word)) return sentence.tokens[index - 1]?.lower === 'to' && tags[index + 1]?.wordClass !== 'DET';
  return word === 'according' || isAttribute(sentence, tags, index);
};

/** Whether a token is a verb, by its tag or because its form is unambiguous. `previous` is the token before it, skipping dates. */
export function isVerb(sentence: Sentence, tags: readonly TaggedWord[], index: number, previous = index - 1): boolean {
  const token = sentence.tokens[index];
  if (token?.kind !== 'word' || sentence.tokens[index + 1]?.text === '-') return false;
  if (sentence.tokens[index - 1]?.text === '-') return isPrefixed(sentence, tags, index);
  const word = token.lower;
  const wordClass = tags[index]?.wordClass;
  const before = tags[previous]?.wordClass;
  const finite = FINITE_PASTS.has(word) && !isAuxiliary(word) && token.text === word && wordClass !== 'ADJ';
  if (!finite && !['VERB', 'NOUN', 'ADJ', 'AUX'].includes(wordClass ?? '')) return false;
  if (isNeverVerb(sentence, tags, index)) return false;
  const hidden = wordClass === 'NOUN' || wordClass === 'ADJ' ? isHiddenVerb(sentence, tags, index, previous) : null;
  if (hidden !== null && (hidden || !finite)) return hidden;
  const isInflected = /(?:ed|ing)$/.test(word);
  // "three days of exercises": after a preposition only a gerund is a verb, but in "the run-off takes place" "off" ends a noun
  const isObject = before === 'ADP' && sentence.tokens[previous - 1]?.text !== '-';
  if (isObject && wordClass === 'VERB' && !isInflected && !IRREGULAR_FORMS.has(word)) return false;
  // "the army chief flew", "of magnitude 7.8 struck": words tagged as adjectives are often nouns, and a number is rarely struck
  const irregular = (IRREGULAR_FORMS.get(word) ?? word) !== word;
  if (wordClass === 'VERB' && (((finite || word === 'said') && before === 'ADJ') || (irregular && before === 'NUM'))) return true;
  // "the border crossing between A and B"
  if (before === 'NOUN' && /ing$/.test(word) && ['between', 'of'].includes(sentence.tokens[index + 1]?.lower ?? '')) return false;
  if (['DET', 'ADJ', 'NUM'].includes(before ?? '') && !isInflected && !isAuxiliary(word)) return false;
  if (finite) return true;
  if (wordClass === 'AUX') return isOnlyVerb(sentence, tags, index);
  return (/^[a-z]/.test(token.text) || index === 0) && !isMistagged(sentence, tags, index, before);
}
