/** Down from a verb to the one that it governs: "plans to visit". */

import { step } from '../../../model/step';
import { wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Tokens that may stand between a verb and the infinitive that it governs ("asked the minister to …" is longer and stays apart). */
const DESCENT_REACH = 4;

/** The infinitive or gerund that a verb governs directly. */
export const governedBy = step(
  'happenings/governed-verb',
  (context: SentenceContext, index: number): number | null => {
    const { predicates, chunks } = context.parsed;
    const [outer, inner] = [predicates[index], predicates[index + 1]];
    if (!outer || !inner || (inner.form !== 'infinitive' && inner.form !== 'gerund')) return null;
    const dates = context.parsed.sentence.tokens.slice(outer.head, inner.start).filter((token) => context.isDate(token.index)).length;
    if (inner.start - outer.head - dates > DESCENT_REACH || chunks[inner.head] !== chunks[outer.head]) return null;
    for (let at = outer.head + 1; at < inner.start; at += 1)
      if (!context.isDate(at) && !/^(?:\p{L}+ly|on|in|back|also|by|until)$/u.test(wordAt(context.parsed, at))) return null;
    return index + 1;
  },
  () => null,
);
