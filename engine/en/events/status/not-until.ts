/** "did not sign until 1994", "will not resume before Monday": what is denied up to a time comes about then. */

import { step } from '../../../model/step';
import type { Happening } from '../happenings/happening';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Whether the happening is denied only up to its date: "not … until", and "not … before" of what is not over yet. */
export const onlyThen = step(
  'status/not-until',
  (context: SentenceContext, { attachment }: Happening, chain: readonly Predicate[]): boolean => {
    const { timex } = attachment;
    const placed = context.dated.find((date) => date.timex === timex);
    if (!placed || attachment.inherited) return false;
    const before = [1, 2, 3].map((step) => wordAt(context.parsed, placed.first - step));
    const at = before.findIndex((word) => ['until', 'till', 'before'].includes(word));
    if (at < 0) return false;
    if (before[at + 1] === 'not') return true;
    const inner = chain.at(-1);
    return chain.some((one) => one.negated) && (before[at] !== 'before' || inner?.form === 'modal' || inner?.form === 'present');
  },
  () => false,
);
