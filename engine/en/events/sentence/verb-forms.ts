/** Verb morphology: lemmas, the third-person present for titles, and the form of a verb group. */
import type { Sentence, TaggedWord } from '../../../model/sentence';
import { memoize } from '../../../text/memoize';
import { isActionVerb } from '../../lexicon/action-verbs';
import { TITLE_HEADS } from '../../lexicon/actor-words';
import { MODALS, PAST_AUXILIARIES } from '../../lexicon/clause-words';
import { EVENT_NOUNS } from '../../lexicon/event-nouns';
import { EVENT_VERBS, INTRANSITIVES, PLANNING_VERBS, REPORTING_VERBS, STATE_VERBS } from '../../lexicon/event-verbs';
import { FINITE_PASTS, IRREGULAR_BY_BASE, IRREGULAR_FORMS } from '../../lexicon/irregular-verbs';
import type { PredicateForm } from './parsed-sentence';

const isListed = (lemma: string): boolean =>
  EVENT_VERBS.has(lemma) ||
  REPORTING_VERBS.has(lemma) ||
  STATE_VERBS.has(lemma) ||
  PLANNING_VERBS.has(lemma) ||
  IRREGULAR_BY_BASE.has(lemma) ||
  isActionVerb(lemma);

/** Returns possible base forms of a regular form, most likely first. */
function candidates(word: string): string[] {
  if (/ying$/.test(word)) return [word.slice(0, -3), `${word.slice(0, -4)}ie`];
  // "planned", "planning", but not "boo" from "booked"
  const undoubled = /(.)\1(?:ed|ing)$/.test(word) ? [word.replace(/.(?:ed|ing)$/, '')] : [];
  if (/ing$/.test(word)) return [word.slice(0, -3), `${word.slice(0, -3)}e`, ...undoubled];
  if (/ied$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/ed$/.test(word)) return [word.slice(0, -2), word.slice(0, -1), ...undoubled];
  if (/ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (/[^s]s$/.test(word)) return [word.slice(0, -1)];
  return [word];
}

/** Returns the base of an -ed form that neither the lexicon nor the tagger knows: "informed" → "inform". */
function unlisted(word: string): string {
  if (!/[^e]ed$/.test(word)) return word;
  if (/(?:[cgsuvz]|[^aeiou][aiou]r|at|ut|in|id|iv)ed$/.test(word) && !/(?:ss|tain|tail|plain|join|train)ed$/.test(word))
    return word.slice(0, -1);
  return /([^aeiouls])\1ed$/.test(word) ? word.slice(0, -3) : word.slice(0, -2);
}

/** Returns the lemma of a verb form in the lexicon, or null. */
const listedLemma = memoize((word: string): string | null => {
  const irregular = IRREGULAR_FORMS.get(word);
  if (irregular) return irregular;
  return isListed(word) ? word : (candidates(word).find(isListed) ?? null);
});

/** Returns the lemma of a verb form. Verbs outside the lexicon use the tagger's lemma. */
export const verbLemma = (word: string, fallback: string): string => listedLemma(word) ?? (fallback === word ? unlisted(word) : fallback);

/** Returns the verb without its particle for "break-off", "set-up": in the text, the particle follows the verb. */
export const verbBase = (lemma: string): string =>
  /-(?:up|down|off|out|on|over|into|in|by|against|for|free|to|with|from|apart|through|back|away|home|short|aside|live|fire|sail|case|contest|seats|status|guilty|person|under|will|part|victory|court|hold|floor|together|power|as)$/.test(
    lemma,
  )
    ? lemma.slice(0, lemma.lastIndexOf('-'))
    : lemma;

/** "sign" → "signs", "go" → "goes", "carry" → "carries", "be" → "is". */
export function thirdPerson(lemma: string): string {
  if (lemma === 'be') return 'is';
  if (lemma === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

export const isModal = (word: string): boolean => MODALS.has(word);
export const looksPast = (word: string): boolean => word.endsWith('ed') || IRREGULAR_FORMS.has(word);

/** Forms that after a noun give it its name: "an event titled …". */
export const BARE_GOVERNORS = new Set(['help', 'let', 'make', 'see']);
const NAMING_FORMS = new Set(['titled', 'entitled', 'dubbed', 'named', 'called']);

/** A verb with the words before it. */
export interface VerbGroup {
  readonly start: number;
  readonly auxiliaries: readonly string[];
  readonly toInfinitive: boolean;
  readonly negated: boolean;
}

/** What is known about the current clause: whether it already has a finite verb, and whether a preposition opens it. */
interface ClauseState {
  readonly finite: boolean;
  readonly prepositional: boolean;
  /** the token before the verb, skipping dates */
  readonly before: number;
  /** an earlier verb in the sentence is finite */
  readonly anyFinite: boolean;
}

/** "an event titled …", but not "X called an election", where no other verb follows. */
function isNaming(sentence: Sentence, tags: readonly TaggedWord[], head: number, before: string | undefined): boolean {
  if (
    !NAMING_FORMS.has(sentence.tokens[head]?.lower ?? '') ||
    ['for', 'on', 'upon', 'up', 'off', 'out', 'in'].includes(sentence.tokens[head + 1]?.lower ?? '')
  )
    return false;
  // "the council named him prime minister"
  if (tags[head + 1]?.wordClass === 'PRON') return false;
  // "the ministry called the decision hostile"
  if (
    sentence.tokens[head + 1]?.lower === 'the' &&
    /^\p{Ll}/u.test(sentence.tokens[head + 2]?.text ?? '') &&
    !sentence.tokens.slice(0, head).some((_, at) => tags[at]?.wordClass === 'VERB')
  )
    return false;
  // "the council named X prime minister"
  const behind = sentence.tokens.slice(head + 2, head + 6).findIndex(({ text }) => /^\p{Ll}/u.test(text));
  if (
    behind >= 0 &&
    tags[head + 1]?.wordClass === 'PROPN' &&
    sentence.tokens.slice(head + 2 + behind, head + 7 + behind).some(({ lower }) => TITLE_HEADS.has(lower))
  )
    return false;
  const acting = (before === 'PROPN' || before === 'CCONJ') && tags[head + 1]?.wordClass !== 'PUNCT';
  const end = sentence.tokens.findIndex((token) => token.index > head && /^[,;.:]$/.test(token.text));
  return !acting || tags.slice(head + 1, end < 0 ? undefined : end).some((tag) => tag.wordClass === 'VERB' || tag.wordClass === 'AUX');
}

/** Whether a bare "-ed" form after a noun modifies that noun because it cannot be the verb of its clause. */
function isReducedRelative(sentence: Sentence, tags: readonly TaggedWord[], head: number, clause: ClauseState): boolean {
  // "a collapsed shaft"
  if (tags[head - 1]?.wordClass === 'DET' && tags[head + 1]?.wordClass === 'NOUN') return true;
  if (INTRANSITIVES.has(verbLemma(sentence.tokens[head]?.lower ?? '', ''))) return false;
  const next = sentence.tokens[head + 1]?.lower ?? '';
  // "X, a former judge, served as envoy": "served" is active here
  if (next === 'as' && sentence.tokens[head]?.lower === 'served') return false;
  let at = clause.before;
  while (at > 0 && (tags[at]?.wordClass === 'ADV' || /^["“”]$/.test(sentence.tokens[at]?.text ?? ''))) at -= 1;
  const before = tags[at]?.wordClass;
  // "he served as envoy", "and served as envoy"
  if (/^(?:i|he|she|it|we|they)$/.test(sentence.tokens[at]?.lower ?? '') || (next === 'as' && before === 'CCONJ')) return false;
  if (['by', 'between', 'as'].includes(next) || isNaming(sentence, tags, head, before)) return true;
  if (before === 'PUNCT')
    return (
      clause.anyFinite &&
      sentence.tokens[head - 1]?.lower === ',' &&
      ['in', 'on', 'at', 'for', 'to', 'from', 'with', 'since', 'under'].includes(next)
    );
  // "the military shot down the balloon", "his rival fled to Spain": words tagged as adjectives are often nouns
  const modifies = ['NOUN', 'ADJ'].includes(tags[head + 1]?.wordClass ?? '');
  // "the two signed a pact"
  const couple = before === 'NUM' && sentence.tokens[at - 1]?.lower === 'the' && !clause.finite;
  if (couple && ['DET', 'PRON', 'PROPN', 'ADP', 'PART', 'SCONJ'].includes(tags[head + 1]?.wordClass ?? '')) return false;
  // "A and B each pledged"
  const floating =
    /^(?:each|both|all)$/.test(sentence.tokens[at]?.lower ?? '') && ['NOUN', 'PROPN'].includes(tags[at - 1]?.wordClass ?? '');
  if ((before === 'DET' && !floating) || before === 'NUM' || (before === 'ADJ' && (clause.finite || modifies))) return true;
  if (modifies && before === 'ADP') return true;
  // "On the closing day the chairs adopted a paper": a form with an object is the verb; "delivered the next day" has none
  const object =
    tags[head + 1]?.wordClass === 'DET' &&
    !/^(?:next|following|same|previous|day|week|month|year)$/.test(sentence.tokens[head + 2]?.lower ?? '');
  if (clause.prepositional && !object && (before === 'NOUN' || EVENT_NOUNS.has(sentence.tokens[at]?.lower ?? ''))) return true;
  return clause.finite && (before === 'NOUN' || before === 'PROPN') && tags[head + 1]?.wordClass !== 'DET';
}

export function formOf(
  sentence: Sentence,
  tags: readonly TaggedWord[],
  head: number,
  group: VerbGroup,
  clause: ClauseState,
): PredicateForm {
  const word = sentence.tokens[head]?.lower ?? '';
  const first = group.auxiliaries[0] ?? '';
  if (group.toInfinitive) return 'infinitive';
  if (isModal(first)) return 'modal';
  if (first)
    return PAST_AUXILIARIES.has(first)
      ? 'past'
      : first === 'being' || first === 'having'
        ? 'gerund'
        : first === 'be'
          ? 'infinitive'
          : 'present';
  if (word.endsWith('ing')) return 'gerund';
  if (FINITE_PASTS.has(word)) return 'past';
  // "said" is passive only with "to", and a number is rarely "struck"
  if ((word === 'said' && sentence.tokens[head + 1]?.lower !== 'to') || (tags[head - 1]?.wordClass === 'NUM' && IRREGULAR_FORMS.has(word)))
    return 'past';
  if (looksPast(word)) return isReducedRelative(sentence, tags, head, clause) ? 'participle' : 'past';
  // "help maintain": a bare verb directly after a verb
  return tags[head - 1]?.wordClass === 'VERB' && BARE_GOVERNORS.has(verbLemma(sentence.tokens[head - 1]?.lower ?? '', ''))
    ? 'infinitive'
    : 'present';
}
