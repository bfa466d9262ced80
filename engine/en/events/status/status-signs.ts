/** Signs in the words of a sentence that say more about the status of a happening than the tense of its verb does. */

import { step } from '../../../model/step';
import { SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import type { Happening } from '../happenings/happening';
import type { SentenceContext } from '../sentence/sentence-context';

/** Tokens between a noun and the participle that says it is planned. */
const PARTICIPLE_REACH = 4;

/** "the summit planned for June 20", "the visit set for Friday": the noun alone, with the participle behind it. */
export const scheduledNoun = step(
  'status/scheduled-noun',
  (context: SentenceContext, { noun, predicate }: Happening): boolean => {
    if (!noun || predicate !== null) return false;
    return context.parsed.predicates.some(
      (one) =>
        one.form === 'participle' && SCHEDULING_VERBS.has(one.lemma) && one.head > noun.head && one.head - noun.head <= PARTICIPLE_REACH,
    );
  },
  () => false,
);
