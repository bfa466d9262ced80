/** Plans that another verb of their sentence calls off or puts off. */
import { CALLING_OFF_VERBS, POSTPONING_VERBS } from '../../lexicon/event-verbs';
import type { Attachment } from '../dates/attachment';
import type { EventNoun } from '../sentence/event-nouns';
import { objectNoun, subjectNoun } from '../sentence/noun-of-verb';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** "postponed the election scheduled for Sunday", "talks scheduled for Monday were cancelled": index of the verb that does so, or null. */
export function calledOffBy(context: SentenceContext, noun: EventNoun): number | null {
  const index = context.parsed.predicates.findIndex(
    (verb) =>
      CALLING_OFF_VERBS.has(verb.lemma) &&
      isFiniteVerb(verb) &&
      (verb.passive ? subjectNoun(context, verb) : objectNoun(context, verb)) === noun,
  );
  return index < 0 ? null : index;
}

/** "cancelled a gala that was scheduled for Friday": the verb right before the plan calls off what has no name of its own. */
export function callsOffBefore(context: SentenceContext, index: number): number | null {
  const { predicates, chunks } = context.parsed;
  const at = predicates.findLastIndex((verb, step) => step < index && isFiniteVerb(verb));
  const [verb, plan] = [predicates[at], predicates[index]];
  if (!verb || !plan || !CALLING_OFF_VERBS.has(verb.lemma) || verb.passive) return null;
  return (chunks[plan.head] ?? 0) - (chunks[verb.head] ?? 0) <= 1 ? at : null;
}

/** "The launch, set for Sunday, was delayed until June 25": the new day is told with the delay. */
export function hasNewDate({ parsed, dated }: SentenceContext, index: number, old: Attachment['timex']): boolean {
  const verb = parsed.predicates[index];
  if (!verb || !POSTPONING_VERBS.has(verb.lemma)) return false;
  return dated.some(({ first, timex }) => timex !== old && first > verb.head && parsed.chunks[first] === parsed.chunks[verb.head]);
}
