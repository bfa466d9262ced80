/** Where what follows a verb goes over into another clause: a subject with a verb of its own, a remark on who tells. */

import { step } from '../../../model/step';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import type { Happening } from './happening';

/** An announcement takes its complement along, up to the end of the sentence or the next dated stretch. */
export const overComplement = step(
  'happenings/complement-end',
  (context: SentenceContext, happening: Happening, end: number): number => {
    const { parsed } = context;
    const own = happening.attachment.timex.timex.start;
    let to = end;
    while (to < parsed.sentence.tokens.length) {
      const chunk = parsed.chunks[to];
      if (chunk === undefined) break;
      const last = parsed.chunks.lastIndexOf(chunk) + 1;
      const opener = parsed.openers[chunk] ?? '';
      const dated = context.dated.some((date) => date.first >= to && date.first < last && date.timex.timex.start !== own);
      const joined =
        /and$/.test(opener) &&
        parsed.predicates.some((predicate) => isFiniteVerb(predicate) && predicate.start >= to && predicate.start <= to + 2);
      if (dated || joined || /(?:;|but|after|while|with)$/.test(opener)) break;
      to = last;
    }
    return to;
  },
  (_, _happening, end) => end,
);
