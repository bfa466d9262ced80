/** Deadlines that a verb sets. */

import { step } from '../../../model/step';
import type { Predicate } from '../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../sentence/sentence-context';
import type { FoundAttachment } from './attachment';

/** The rule of what must be done by the end of a time. */
export const DEADLINE = 'attach/deadline';

/** "gave the army until Friday to withdraw": what must be done by then. */
export const givenUntil = step(
  'dates/given-until',
  ({ parsed }: SentenceContext, { lemma }: Predicate, { timex, last }: PlacedTimex): FoundAttachment | null => {
    if (timex.timex.bound !== 'until' || !['give', 'have', 'grant', 'allow'].includes(lemma)) return null;
    const due = parsed.predicates.findIndex(({ form, start }) => form === 'infinitive' && start === last + 1);
    return due < 0 ? null : { predicate: due, noun: null, rule: DEADLINE, note: `“${timex.timex.quote}” is the deadline of the event.` };
  },
  () => null,
);
