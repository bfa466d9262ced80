/** "called elections for June 20", "agreed on a summit for October": the day that is set, beside the day on which it is. */
import { SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import type { EventNoun } from '../sentence/event-nouns';
import { subjectNoun } from '../sentence/noun-of-verb';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { type PlacedTimex, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { FoundAttachment } from './attachment';

export const SET_FOR = 'attach/set-for';
/** The rule of what must be done by the end of a time. */
export const DEADLINE = 'attach/deadline';

/** Whether the date stands right behind the noun and "for", as the object of a verb. */
export const isSetFor = ({ parsed }: SentenceContext, { head, entry }: EventNoun, { first }: PlacedTimex): boolean =>
  entry.strong &&
  head === first - 2 &&
  wordAt(parsed, first - 1) === 'for' &&
  parsed.predicates.some(
    (one) => isFiniteVerb(one) && !SCHEDULING_VERBS.has(one.lemma) && one.head < head && parsed.chunks[one.head] === parsed.chunks[head],
  );

/** "Elections were promised for July": what is promised or announced for a time, in front of its verb. */
export function promisedFor(context: SentenceContext, predicate: Predicate, { first, timex }: PlacedTimex): FoundAttachment | null {
  if (!predicate.passive || wordAt(context.parsed, first - 1) !== 'for') return null;
  const noun = ['announce', 'statement'].includes(verbClass(predicate.lemma)) ? subjectNoun(context, predicate) : null;
  if (!noun?.entry.strong) return null;
  const note = `"${timex.timex.quote}" is the time that the ${noun.entry.lemma} is set for.`;
  return { predicate: null, noun, rule: SET_FOR, note };
}

/** "gave the army until Friday to withdraw": what must be done by then. */
export function givenUntil({ parsed }: SentenceContext, { lemma }: Predicate, { timex, last }: PlacedTimex): FoundAttachment | null {
  if (timex.timex.bound !== 'until' || !['give', 'have', 'grant', 'allow'].includes(lemma)) return null;
  const due = parsed.predicates.findIndex(({ form, start }) => form === 'infinitive' && start === last + 1);
  return due < 0 ? null : { predicate: due, noun: null, rule: DEADLINE, note: `"${timex.timex.quote}" is the time that is given for it.` };
}
