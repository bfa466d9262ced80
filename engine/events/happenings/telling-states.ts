/** Verbs of being and of holding that state a happening after all: "will be in Paris", "is due on Friday", "was held for two days". */
import { GROUP_AGENTS } from '../../lexicon/event-verbs';
import { actorsWithin } from '../sentence/actors-within';
import type { EventNoun } from '../sentence/event-nouns';
import { objectNoun } from '../sentence/noun-of-verb';
import { subjectOf } from '../sentence/noun-phrases';
import { classAt, type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

const TRAVELLERS = new Set(
  'i he she minister president premier chancellor envoy delegation secretary ambassador king queen pope'.split(' '),
);
const BEFORE_PLACE = new Set(['due', 'back', 'expected', 'home']);

/** "X will be in Washington", "X is due back in Beijing": a person's stay is a visit. */
export function staysThere(context: SentenceContext, predicate: Predicate, index: number): boolean {
  if (predicate.lemma !== 'be' && !(predicate.lemma === 'expect' && predicate.passive)) return false;
  let at = predicate.head + 1;
  while (BEFORE_PLACE.has(wordAt(context.parsed, at))) at += 1;
  if (wordAt(context.parsed, at) !== 'in' || context.isDate(at + 1)) return false;
  if (!/^\p{Lu}/u.test(context.parsed.sentence.tokens[at + 1]?.text ?? '')) return false;
  const subject = subjectOf(context.parsed, index, context.isDate);
  const tokens = context.parsed.sentence.tokens;
  const office = tokens.slice(subject?.from ?? 0, subject?.to ?? 0).some((token) => TRAVELLERS.has(token.lower));
  // "Kenya's first police officers are expected in Haiti"
  const crew =
    predicate.lemma === 'expect' && tokens.slice(subject?.from ?? 0, subject?.to ?? 0).some(({ lower }) => GROUP_AGENTS.has(lower));
  return office || crew || actorsWithin(context, subject).some((actor) => actor.kind === 'person');
}

/** "The final report is due in July", "pleadings are due from Mexico on 22 April": what is due comes about then. */
export const isDueThen = ({ parsed }: SentenceContext, { lemma, head, negated }: Predicate): boolean =>
  lemma === 'be' && !negated && wordAt(parsed, head + 1) === 'due' && wordAt(parsed, head + 2) !== 'to';

/** "Is due in court", "is due back": told by where one will be. */
export const isDueThere = ({ parsed, isDate }: SentenceContext, { head }: Predicate): boolean =>
  /^(?:in|at|back|home)$/.test(wordAt(parsed, head + 2)) && !isDate(head + 2) && !isDate(head + 3);

/** "The lorries were held up", "a gala was held": who is held, or what, is the happening. */
export const isHeld = ({ lemma, passive, negated }: Predicate): boolean => lemma === 'hold' && passive && !negated;

/** "Two French teachers have been held since May": somebody is. */
export const isDetained = (context: SentenceContext, predicate: Predicate, index: number): boolean =>
  isHeld(predicate) &&
  wordAt(context.parsed, predicate.head + 1) !== 'up' &&
  actorsWithin(context, subjectOf(context.parsed, index, context.isDate)).length > 0;

/** Tokens behind the verb within which the words tell where to. */
const WHERETO_REACH = 8;
/** "Friday saw the biggest protest in years": what a day saw took place on it. */
export const seenBy = (context: SentenceContext, predicate: Predicate): EventNoun | null =>
  predicate.lemma === 'see' && context.isDate(predicate.start - 1) ? objectNoun(context, predicate) : null;

/** "have been treaty allies since 1951", "has represented Norway in Iran since May": what a state or body has been or done ever since. */
export function goesOnSince(context: SentenceContext, { lemma, form, negated, perfect, head }: Predicate, index: number): boolean {
  const { parsed } = context;
  if (!perfect || form !== 'present' || negated) return false;
  const named = actorsWithin(context, subjectOf(parsed, index, context.isDate)).some(({ kind }) => kind !== 'person');
  if (!named || ['no', 'little', 'few'].includes(wordAt(parsed, head + 1))) return false;
  let at = head + 1;
  while (['DET', 'ADJ', 'ADV', 'NUM'].includes(classAt(parsed, at)) && !context.isDate(at)) at += 1;
  if (context.isDate(at) || !['NOUN', 'PROPN'].includes(classAt(parsed, at)))
    return lemma === 'belong' && wordAt(parsed, head + 1) === 'to';
  return ['be', 'have', 'keep', 'represent', 'maintain', 'own', 'bear', 'serve', 'hold'].includes(lemma);
}

/** What falls when it is taken or brought down. */
const FALLING = new Set([
  'government',
  'cabinet',
  'coalition',
  'regime',
  'city',
  'town',
  'capital',
  'base',
  'stronghold',
  'garrison',
  'village',
  'post',
  'outpost',
  'fort',
  'enclave',
  'airport',
  'airfield',
]);

/** "got a new premier", "was founded", "the town fell": what is somebody's from then on, or is no longer. */
export function changesHands(context: SentenceContext, { lemma, form, negated, perfect, head }: Predicate, index: number): boolean {
  const { parsed, isDate } = context;
  if (form !== 'past' || negated || perfect) return false;
  const subject = subjectOf(parsed, index, isDate);
  if (lemma === 'fall') {
    const ends = /^[,.;]?$/.test(wordAt(parsed, head + 1)) || isDate(head + 1) || isDate(head + 2);
    const seat = actorsWithin(context, subject).some(({ kind }) => kind === 'state' || kind === 'territory' || kind === 'place');
    if (!ends || !subject) return false;
    // "rents in the city fell": what stands behind a preposition does not
    const words = parsed.sentence.tokens.slice(subject.from, subject.to).map((_, at) => subject.from + at);
    const phrase = words.findIndex((at) => classAt(parsed, at) === 'ADP');
    return words.slice(0, phrase < 0 ? undefined : phrase).some((at) => FALLING.has(wordAt(parsed, at))) || (seat && words.length === 1);
  }
  if (actorsWithin(context, subject).length === 0) return false;
  // "it was founded in 1992" only tells how old it is
  if (lemma === 'found') return subject !== null && classAt(parsed, subject.from) !== 'PRON';
  return lemma === 'get' && ['a', 'an', 'its', 'their'].includes(wordAt(parsed, head + 1));
}

const MOVING = new Set(['bring', 'put', 'let', 'get']);
const WHERETO = new Set(['to', 'into', 'onto', 'on', 'before', 'under', 'back', 'out', 'forward', 'through']);

/** "Israel let 200 trucks into Gaza", "Peru put the dispute before the Court": somebody named moves something somewhere. */
export function isMoved(context: SentenceContext, { lemma, form, negated, perfect, head, passive }: Predicate, index: number): boolean {
  const { parsed } = context;
  if (!MOVING.has(lemma) || form !== 'past' || negated || perfect || passive) return false;
  if (!['DET', 'NUM', 'PROPN', 'NOUN', 'PRON'].includes(classAt(parsed, head + 1)) && wordAt(parsed, head + 1) !== 'forward') return false;
  if (actorsWithin(context, subjectOf(parsed, index, context.isDate)).length === 0) return false;
  for (let at = head + 1; at < head + WHERETO_REACH && parsed.chunks[at] === parsed.chunks[head]; at += 1)
    if (WHERETO.has(wordAt(parsed, at)) && !context.isDate(at) && !context.isDate(at + 1)) return true;
  return false;
}
