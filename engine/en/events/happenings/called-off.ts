/** Plans that another verb of their sentence calls off or puts off. */

import { step } from '../../../model/step';
import { CALLING_OFF_VERBS } from '../../lexicon/event-verbs';
import type { EventNoun } from '../sentence/event-nouns';
import { objectNoun, subjectNoun } from '../sentence/noun-of-verb';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** "postponed the election scheduled for Sunday", "talks scheduled for Monday were cancelled": index of the verb that does so, or null. */
export const calledOffBy = step(
  'happenings/called-off',
  (context: SentenceContext, noun: EventNoun): number | null => {
    const index = context.parsed.predicates.findIndex(
      (verb) =>
        CALLING_OFF_VERBS.has(verb.lemma) &&
        isFiniteVerb(verb) &&
        (verb.passive ? subjectNoun(context, verb) : objectNoun(context, verb)) === noun,
    );
    return index < 0 ? null : index;
  },
  () => null,
);
