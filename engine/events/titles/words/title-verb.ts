/** The verb of a headline: present tense for what happened, "to …" for what is planned, "may …" for what is only possible. */
import { ORGAN_HEADS, ORGANIZATION_HEADS } from '../../../lexicon/actor-words';
import { CALLING_OFF_VERBS, SCHEDULING_VERBS } from '../../../lexicon/event-verbs';
import { IRREGULAR_BY_BASE, IRREGULAR_FORMS } from '../../../lexicon/irregular-verbs';
import { HEDGES, PLURAL_HEADS } from '../../../lexicon/title-words';
import type { EventStatus, Polarity } from '../../../model/event';
import { isDueThen, isDueThere } from '../../happenings/telling-states';
import { subjectOf } from '../../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../../sentence/sentence-context';
import { thirdPerson, verbBase, verbLemma } from '../../sentence/verb-forms';
import type { TitleWord } from './title-words';

/** How far along the happening is, for the form of the verb. */
export interface VerbReading {
  readonly status: EventStatus;
  readonly polarity: Polarity;
}

const HEAD_ENDS = /^(?:of|in|from|for|at|with|by|on|between|to|over|who|that|which|near|against|under|after|off)$/;
/** "a number of states": what is counted takes the verb. */
const COUNTING_HEADS = new Set(['number', 'handful', 'couple', 'majority', 'most', 'many', 'some', 'all', 'half', 'several']);

const isThing = (word: TitleWord | undefined): boolean =>
  word?.wordClass === 'NOUN' || (word?.wordClass === 'PROPN' && word.named === undefined);

/** What follows the head of a subject: a preposition, a relative clause, a participle ("troops stationed in X"). */
const endsHead = (word: TitleWord, before: TitleWord | undefined, after: TitleWord | undefined): boolean =>
  (HEAD_ENDS.test(word.text) && !(word.text === 'to' && /^up$/i.test(before?.text ?? ''))) ||
  (word.wordClass === 'VERB' &&
    (/(?:ed|ing)$/.test(word.text) || IRREGULAR_FORMS.has(word.text)) &&
    isThing(before) &&
    // "counternarcotics working group"
    !(/ing$/.test(word.text) && after?.wordClass === 'NOUN'));

const endsBody = (word: TitleWord | undefined): boolean => {
  const text = word?.wordClass === 'PROPN' ? word.text.toLowerCase() : '';
  return ORGAN_HEADS.has(text) || ORGANIZATION_HEADS.has(text) || text === 'administration';
};

/** "A and B", but not "Food and Drug Administration". */
function joins(phrase: readonly TitleWord[]): boolean {
  const at = phrase.findIndex(({ text }) => text === 'and');
  if (at < 0) return false;
  const name = endsBody(phrase.at(-1)) && !phrase.slice(0, at).some(endsBody);
  return !(name && phrase[at - 1]?.wordClass === 'PROPN' && phrase[at + 1]?.wordClass === 'PROPN');
}

/** The words of a verb that tell whether its subject is one or several. */
const ONE = new Set(['was', 'is', 'has']);
const SEVERAL = new Set(['were', 'are', 'have']);

/** As `isPlural`, but where a word of the text's own verb tells it, and the subject is no name, that counts. */
export function takesPlural({ parsed }: SentenceContext, predicate: Predicate, words: readonly TitleWord[]): boolean {
  const told = predicate.start < predicate.head || predicate.lemma === 'be' ? wordAt(parsed, predicate.start) : '';
  if (words.some(({ named, text }) => named !== undefined || text === 'and')) return isPlural(words);
  return SEVERAL.has(told) || (!ONE.has(told) && isPlural(words));
}

/** True for a subject that takes a plural verb: several names, or a plural noun as its head. */
export function isPlural(words: readonly TitleWord[]): boolean {
  const said = words.some((word) => !word.office) ? words.filter((word) => !word.office) : words;
  const ends = said.findIndex((word, at) => at > 0 && endsHead(word, said[at - 1], said[at + 1]));
  const told = said.slice(0, ends > 0 ? ends : said.length);
  // "A and B's agreement": one thing of two
  const owner = told.findLastIndex(({ text }) => /^[’']s?$/.test(text));
  const phrase = (told[owner - 1]?.named ?? 0) > 1 ? told.slice(owner + 1) : told;
  if (phrase.some((word) => (word.named ?? 0) > 1) || joins(phrase)) return true;
  const head = phrase.at(-1);
  if (!head) return false;
  // "X of Kenya and Y of Chad"; a joined name ("Ministry of Trade and Industry") has no person at its head
  const second = said.findIndex((word) => word.text === 'and');
  if (head.named && second > 0 && said.slice(second).some((word) => word.named || word.text === 'counterpart')) return true;
  if (head.wordClass === 'PROPN' && second > 0 && said[second + 1]?.text === 'the' && said[second + 2]?.wordClass === 'PROPN') return true;
  const counted = phrase.some((word) => word.wordClass === 'NUM' && !/^(?:1|one)$/i.test(word.text));
  if (counted && /[^s]s$/.test(head.text)) return true;
  // "ten were injured"
  if (head.wordClass === 'NUM' && !/^(?:1|one)$/i.test(head.text)) return true;
  if (head.plural || PLURAL_HEADS.has(head.text.toLowerCase())) return true;
  if (COUNTING_HEADS.has(head.text.toLowerCase()) && said[phrase.length]?.text === 'of') return true;
  // the tagger takes a plural at the start of a sentence for a name
  const opening = phrase.length === 1 && ends > 0 && head.named === undefined;
  return (head.wordClass === 'NOUN' || opening) && /[^sui]s$/.test(head.text);
}

const negation = (polarity: Polarity): string => (polarity === 'negated' ? 'not ' : '');

/** A base verb as a headline puts it. */
export function verbForm(base: string, plural: boolean, { status, polarity }: VerbReading): string {
  if (status === 'hypothetical') return `may ${negation(polarity)}${base}`;
  if (status === 'planned') return polarity === 'negated' ? `will not ${base}` : `to ${base}`;
  if (polarity === 'negated') return `${plural ? 'do' : 'does'} not ${base}`;
  return plural ? (base === 'be' ? 'are' : base) : thirdPerson(base);
}

/** A past participle as a headline puts it. */
export function passiveForm(participle: string, plural: boolean, { status, polarity }: VerbReading): string {
  if (status === 'hypothetical') return `may ${negation(polarity)}be ${participle}`;
  if (status === 'planned') return polarity === 'negated' ? `will not be ${participle}` : `to be ${participle}`;
  return `${plural ? 'are' : 'is'} ${negation(polarity)}${participle}`;
}

/** "went missing", "go shopping". */
export const goesDoing = (context: SentenceContext, predicate: Predicate): boolean =>
  predicate.form === 'gerund' && verbLemma(wordAt(context.parsed, predicate.start - 1), '') === 'go';

const RUMORS = new Set(['unconfirmed', 'reports', 'rumors', 'rumours']);

/** "Unconfirmed reports say that a general fled" */
function isRumor(context: SentenceContext, predicate: Predicate): boolean {
  const { predicates, sentence } = context.parsed;
  const at = predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < predicate.start);
  const saying = predicates[at];
  const speaker = saying && verbClass(saying.lemma) === 'report' ? subjectOf(context.parsed, at, context.isDate) : null;
  return speaker !== null && sentence.tokens.slice(speaker.from, speaker.to).some(({ lower }) => RUMORS.has(lower));
}

/** "reportedly": what the text does not vouch for, nor does its headline. */
function hedgeOf(context: SentenceContext, predicate: Predicate): string {
  for (let at = predicate.start - 1; at < predicate.head; at += 1) {
    const word = wordAt(context.parsed, at);
    if (HEDGES.has(word)) return `${word} `;
  }
  return isRumor(context, predicate) ? 'reportedly ' : '';
}

/** The verb group of a headline. Calling off and putting off are facts on the day of the report, whatever became of the event. */
export function verbWords(context: SentenceContext, predicate: Predicate, passive: boolean, plural: boolean, reading: VerbReading): string {
  const base = verbBase(predicate.lemma);
  if (goesDoing(context, predicate)) return `${verbForm('go', plural, reading)} ${wordAt(context.parsed, predicate.head)}`;
  // "the release is expected": the plan itself is what there is
  const planned = passive && SCHEDULING_VERBS.has(predicate.lemma);
  const due = isDueThen(context, predicate) && !isDueThere(context, predicate);
  const told: VerbReading =
    planned || due || CALLING_OFF_VERBS.has(predicate.lemma) ? { status: 'happened', polarity: 'affirmed' } : reading;
  const hedge = hedgeOf(context, predicate);
  if (!passive) return `${hedge}${verbForm(base, plural, told)}`;
  const form = IRREGULAR_BY_BASE.get(base)?.participle ?? wordAt(context.parsed, predicate.head);
  // "re-elected"
  const prefixed = wordAt(context.parsed, predicate.head - 1) === '-' && base.includes('-');
  const participle = prefixed ? `${wordAt(context.parsed, predicate.head - 2)}-${form}` : form;
  const twin = context.parsed.predicates.find((one) => one.passive && one.head === predicate.start - 2);
  const joined =
    twin && wordAt(context.parsed, predicate.start - 1) === 'and' ? `${wordAt(context.parsed, twin.head)} and ${participle}` : participle;
  return passiveForm(`${hedge}${joined}`, plural, told);
}
