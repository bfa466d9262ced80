/** So many units at the beginning or end of a date are a part of it: "the first ten months of 2015", "the last week of August". */
import type { TimexRefiner } from '../../model/rule';
import type { Reading, Timex } from '../../model/timex';
import { textBetween } from './around';
import { joinNeighbors, spanning } from './pairs';

const OF = /^\s+of\s+(?:the\s+)?$/i;
const FIRST = /^(?:the\s+)?(?:very\s+)?(?:first|opening)\b/i;
const LAST = /^(?:the\s+)?(?:very\s+)?(?:last|final|closing)\b/i;

function partReading(a: Timex, b: Timex): Reading | null {
  const position = FIRST.test(a.quote) ? 'beginning' : LAST.test(a.quote) ? 'ending' : null;
  if (position === null || a.reading.kind !== 'duration' || a.reading.amount === undefined) return null;
  if (b.type !== 'DATE' || b.reading.kind === 'vague' || b.reading.kind === 'range') return null;
  return { ...a.reading, position, base: b.reading };
}

export const joinPartOf: TimexRefiner = {
  id: 'refine/join-part-of',
  reason: 'The first or last so many days, weeks or months of a date are that part of it.',
  refine: (timexes, sentences) =>
    joinNeighbors(timexes, sentences, (a, b, sentence) => {
      if (!OF.test(textBetween(a, b, sentence))) return null;
      const reading = partReading(a, b);
      if (reading === null) return null;
      const parts = a.rule === 'counted/unit-at-end' ? {} : { parts: [a, b] };
      return { ...spanning(a, b, sentence), type: 'DURATION', reading, rule: a.rule, ...parts };
    }),
};
