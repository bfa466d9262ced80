/** Verbs of being and of holding that state a happening after all: "will be in Paris", "is due on Friday", "was held for two days". */
import { actorsWithin } from '../sentence/actors-within';
import { subjectOf } from '../sentence/noun-phrases';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
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
  return office || actorsWithin(context, subject).some((actor) => actor.kind === 'person');
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
