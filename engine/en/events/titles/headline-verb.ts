/** Writes the verb of a title: present tense for past events, "to …" for plans, "may …" for possible events. */
import type { EventStatus, Polarity } from '../../../model/event';
import { ORGAN_HEADS, ORGANIZATION_HEADS } from '../../lexicon/actor-words';
import { CALLING_OFF_VERBS, SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import { IRREGULAR_BY_BASE } from '../../lexicon/irregular-verbs';
import { HEDGES, PLURAL_HEADS } from '../../lexicon/title-words';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { thirdPerson, verbBase } from '../sentence/verb-forms';
import type { TitleWord } from './title-word';

/** The event's status and polarity, which determine the form of the verb. */
export interface VerbReading {
  readonly status: EventStatus;
  readonly polarity: Polarity;
}

const HEAD_ENDS = /^(?:of|in|from|for|at|with|by|on|between|to|over|who|that|which|near|against|under|after|off)$/;
const isBody = ({ wordClass, text }: TitleWord): boolean =>
  wordClass === 'PROPN' && (ORGAN_HEADS.has(text.toLowerCase()) || ORGANIZATION_HEADS.has(text.toLowerCase()));

/** Whether a subject takes a plural verb: several names, or a plural head noun. */
export function isPlural(words: readonly TitleWord[]): boolean {
  const said = words.some(({ office }) => !office) ? words.filter(({ office }) => !office) : words;
  const ends = said.findIndex(
    ({ text, wordClass }, at) =>
      at > 0 && (HEAD_ENDS.test(text) || (wordClass === 'VERB' && /(?:ed|ing|en|ld)$/.test(text) && said[at + 1]?.wordClass !== 'NOUN')),
  );
  const phrase = said.slice(0, ends > 0 ? ends : said.length);
  // "attorneys general"
  const head = phrase.at(-1)?.text === 'general' ? phrase.at(-2) : phrase.at(-1);
  if (!head) return false;
  // "a number of senators"
  if (/^an?$/i.test(words[0]?.text ?? '') && words[2]?.text === 'of') return true;
  const [and, second] = [phrase, said].map((list) => list.findIndex(({ text }) => text === 'and'));
  const isBodyName = isBody(head) && !phrase.slice(0, and).some(isBody) && phrase[(and ?? 0) + 1]?.wordClass === 'PROPN';
  // "Immigration and Naturalization Service Commissioner X"
  const isOffice =
    head.named === 1 &&
    and === 1 &&
    words[words.findIndex(({ text }) => text === 'and') + 1]?.office &&
    and !== undefined &&
    and > 0 &&
    phrase.slice(0, -1).every(({ wordClass, named, text }) => named === undefined && (text === 'and' || wordClass === 'PROPN'));
  // "A and B", "A's minister and B's president", but not "Food and Drug Administration", "A and B's agreement"
  const owner = phrase.findIndex(({ text }) => /^[’']s?$|[^s][’']s?$/.test(text));
  const isOwned = owner > (and ?? -1);
  if (and !== undefined && and > 0 && !isOwned && !isBodyName && !isOffice) return true;
  // "X of Kenya and Y of Chad"
  if (head.named && !isOffice && second !== undefined && second > 0 && said.slice(second).some(({ named }) => named)) return true;
  // "the Government of X and the National Front"
  if (/^\p{Lu}/u.test(head.text) && second !== undefined && second > 0 && said[second + 1]?.text === 'the') return true;
  if ((head.named ?? 0) > 1 || head.plural || PLURAL_HEADS.has(head.text.toLowerCase())) return true;
  // "Hong Kongers", "the British"
  if (head.named === undefined && /^(?:.*(?:ngers|[a-z]ans)|British|French|Dutch|Irish|English|Spanish|Chinese|Japanese)$/.test(head.text))
    return true;
  if (head.wordClass === 'NUM') return !/^(?:1|one)$/i.test(head.text) && !phrase.some(({ wordClass }) => wordClass === 'PROPN');
  const isCounted = phrase.some(({ wordClass }) => wordClass === 'NUM');
  // The tagger tags a plural at the start of a sentence as a name
  const isNoun = head.wordClass === 'NOUN' || isCounted || (phrase.length === 1 && ends > 0 && head.named === undefined);
  return isNoun && /[^sui]s$/.test(head.text);
}

/** Like `isPlural`. If the subject is not a name, "was" or "were" in the text decides. */
export function takesPlural({ parsed }: SentenceContext, { start, head, lemma }: Predicate, words: readonly TitleWord[]): boolean {
  if (words.some(({ named, text }) => named !== undefined || text === 'and')) return isPlural(words);
  const firstWord = start < head || lemma === 'be' ? wordAt(parsed, start) : '';
  return /^(?:were|are|have)$/.test(firstWord) || (!/^(?:was|is|has)$/.test(firstWord) && isPlural(words));
}

/** Returns the form of a base verb for a title. */
export function verbForm(base: string, plural: boolean, { status, polarity }: VerbReading): string {
  const not = polarity === 'negated' ? 'not ' : '';
  if (status === 'hypothetical') return `may ${not}${base}`;
  if (status === 'planned') return not ? `will not ${base}` : `to ${base}`;
  if (base === 'be') return `${plural ? 'are' : 'is'}${not && ' not'}`;
  if (not) return `${plural ? 'do' : 'does'} not ${base}`;
  return plural ? base : thirdPerson(base);
}

/** Returns the verb group of a title. Cancellations and postponements are facts on the report's day, whatever happens to the event. */
export function verbWords(context: SentenceContext, predicate: Predicate, passive: boolean, plural: boolean, reading: VerbReading): string {
  const { parsed } = context;
  const { head, start, lemma } = predicate;
  const base = verbBase(lemma);
  // "the release is expected": the plan itself is the fact
  const isFact = (passive && SCHEDULING_VERBS.has(lemma)) || (lemma === 'be' && wordAt(parsed, head + 1) === 'due');
  const stated: VerbReading = isFact || CALLING_OFF_VERBS.has(lemma) ? { status: 'happened', polarity: 'affirmed' } : reading;
  const hedge = [head - 1, start - 1].map((at) => wordAt(parsed, at)).find((word) => HEDGES.has(word));
  const participle = IRREGULAR_BY_BASE.get(base)?.participle ?? wordAt(parsed, head);
  // "re-elected", "shot and wounded"
  const prefix = wordAt(parsed, head - 1) === '-' ? `${wordAt(parsed, head - 2)}-` : '';
  const twin = wordAt(parsed, start - 1) === 'and' && parsed.predicates.some((one) => one.passive && one.head === start - 2);
  const form = passive
    ? `${verbForm('be', plural, stated)} ${twin ? `${wordAt(parsed, start - 2)} and ` : ''}${prefix}${participle}`
    : null;
  return [hedge, form ?? verbForm(base, plural, stated)].filter(Boolean).join(' ');
}
