/** "A decision is expected on Friday": what is expected is told, though its noun names no happening. */
import { MARKET_SUBJECTS, SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import { actorsWithin } from '../sentence/actors-within';
import { subjectOf } from '../sentence/noun-phrases';
import { classAt, type Predicate } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Whether the verb says of some thing, no person and no figure, when it is to come. */
export function isExpected(context: SentenceContext, predicate: Predicate, index: number): boolean {
  const { parsed, isDate } = context;
  if (!SCHEDULING_VERBS.has(predicate.lemma) || !predicate.passive || predicate.negated || predicate.form === 'participle') return false;
  const subject = subjectOf(parsed, index, isDate);
  if (!subject || classAt(parsed, subject.to - 1) !== 'NOUN') return false;
  const words = parsed.sentence.tokens.slice(subject.from, subject.to);
  return !words.some(({ lower }) => MARKET_SUBJECTS.has(lower)) && !actorsWithin(context, subject).some(({ kind }) => kind === 'person');
}
