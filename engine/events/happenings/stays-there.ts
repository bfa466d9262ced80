/** Stays that are visits. */
import { actorsWithin } from '../sentence/actors-within';
import { subjectOf } from '../sentence/noun-phrases';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

const TRAVELLERS = new Set(
  'i he she minister president premier chancellor envoy delegation secretary ambassador king queen pope'.split(' '),
);

/** "X will be in Washington", "X is expected in Beijing": a person's stay is a visit. */
export function staysThere(context: SentenceContext, predicate: Predicate, index: number): boolean {
  if (predicate.lemma !== 'be' && !(predicate.lemma === 'expect' && predicate.passive)) return false;
  const at = predicate.head + (['due', 'back', 'expected'].includes(wordAt(context.parsed, predicate.head + 1)) ? 2 : 1);
  if (wordAt(context.parsed, at) !== 'in' || context.isDate(at + 1)) return false;
  if (!/^\p{Lu}/u.test(context.parsed.sentence.tokens[at + 1]?.text ?? '')) return false;
  const subject = subjectOf(context.parsed, index, context.isDate);
  const tokens = context.parsed.sentence.tokens;
  const office = tokens.slice(subject?.from ?? 0, subject?.to ?? 0).some((token) => TRAVELLERS.has(token.lower));
  return office || actorsWithin(context, subject).some((actor) => actor.kind === 'person');
}
