/** The verb of a headline: present tense for what happened, "to …" for what is planned, "may …" for what is only possible. */
import { CANCELLING_VERBS, POSTPONING_VERBS } from '../lexicon/event-verbs';
import { IRREGULAR_BY_BASE } from '../lexicon/irregular-verbs';
import { PLURAL_HEADS } from '../lexicon/plural-heads';
import type { EventStatus, Polarity } from '../model/event';
import { type Predicate, wordAt } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';
import type { TitleWord } from './title-words';
import { thirdPerson, verbBase } from './verb-forms';

/** How far along the happening is, for the form of the verb. */
export interface VerbReading {
  readonly status: EventStatus;
  readonly polarity: Polarity;
}

/** True for a subject that takes a plural verb: several names, or a plural noun as its head. */
export function isPlural(words: readonly TitleWord[]): boolean {
  if (words.some((word) => (word.named ?? 0) > 1)) return true;
  const preposition = words.findIndex((word) => /^(?:of|in|from|for|at|with|by|on|between|to|over)$/.test(word.text));
  const phrase = words.slice(0, preposition > 0 ? preposition : words.length);
  // a joined name ("Ministry of Trade and Industry") has its "and" behind the preposition
  if (phrase.some((word) => word.text === 'and') || (words.some((word) => word.named) && words.some((word) => word.text === 'and')))
    return true;
  const head = phrase.at(-1);
  if (!head) return false;
  // the tagger takes a plural at the start of a sentence for a name
  const opening = phrase.length === 1 && preposition > 0 && head.named === undefined;
  if (PLURAL_HEADS.has(head.text.toLowerCase())) return true;
  return (head.wordClass === 'NOUN' || opening) && /[^s]s$/.test(head.text);
}

const negation = (polarity: Polarity): string => (polarity === 'negated' ? 'not ' : '');

/** A base verb as a headline puts it. */
export function verbForm(base: string, plural: boolean, { status, polarity }: VerbReading): string {
  if (status === 'hypothetical') return `may ${negation(polarity)}${base}`;
  if (status === 'planned') return `${negation(polarity)}to ${base}`;
  if (polarity === 'negated') return `${plural ? 'do' : 'does'} not ${base}`;
  return plural ? (base === 'be' ? 'are' : base) : thirdPerson(base);
}

function passiveForm(participle: string, plural: boolean, { status, polarity }: VerbReading): string {
  if (status === 'hypothetical') return `may ${negation(polarity)}be ${participle}`;
  if (status === 'planned') return `${negation(polarity)}to be ${participle}`;
  return `${plural ? 'are' : 'is'} ${negation(polarity)}${participle}`;
}

/** The verb group of a headline. Calling off and putting off are facts on the day of the report, whatever became of the event. */
export function verbWords(context: SentenceContext, predicate: Predicate, passive: boolean, plural: boolean, reading: VerbReading): string {
  const base = verbBase(predicate.lemma);
  const calledOff = CANCELLING_VERBS.has(predicate.lemma) || POSTPONING_VERBS.has(predicate.lemma);
  const told: VerbReading = calledOff ? { status: 'happened', polarity: 'affirmed' } : reading;
  if (!passive) return verbForm(base, plural, told);
  const participle = IRREGULAR_BY_BASE.get(base)?.participle ?? wordAt(context.parsed, predicate.head);
  return passiveForm(participle, plural, told);
}
