/** So many units at the beginning or end of a date are a part of it: "the first ten months of 2015", "the last week of August". */
import type { TimexRefiner } from '../../../model/rule';
import type { Reading, Timex } from '../../../model/timex';
import { textBetween } from '../../../text/around-span';
import { joinNeighbors, spanning } from './pairs';

const OF = /^\s+of\s+(?:the\s+)?$/i;
const FIRST = /^(?:the\s+)?(?:very\s+)?(?:first|opening|early)\b/i;
const LAST = /^(?:the\s+)?(?:very\s+)?(?:last|final|closing)\b/i;

function partReading(a: Timex, b: Timex): Reading | null {
  const position = FIRST.test(a.quote) ? 'beginning' : LAST.test(a.quote) ? 'ending' : null;
  if (position === null || a.reading.kind !== 'duration' || a.reading.amount === undefined) return null;
  if (b.type !== 'DATE' || b.reading.kind === 'vague' || b.reading.kind === 'range') return null;
  return { ...a.reading, position, base: b.reading };
}

/** "The last days of August" are its end, however many they are. */
function uncountedPart(a: Timex, b: Timex): Pick<Timex, 'type' | 'reading' | 'mod' | 'qualifier' | 'rule'> | null {
  if (a.reading.kind !== 'duration' || a.reading.amount !== undefined || b.type !== 'DATE' || b.mod !== undefined) return null;
  if (b.reading.kind === 'vague' || b.reading.kind === 'range') return null;
  const { type, reading, rule } = b;
  if (FIRST.test(a.quote)) return { type, reading, rule, mod: 'START', qualifier: 'early' };
  return LAST.test(a.quote) ? { type, reading, rule, mod: 'END', qualifier: 'late' } : null;
}

export const joinPartOf: TimexRefiner = {
  id: 'refine/join-part-of',
  reason: '“The first days” or “the last weeks” of a date are that part of it.',
  refine: (timexes, sentences) =>
    joinNeighbors(timexes, sentences, (a, b, sentence) => {
      if (!OF.test(textBetween(a, b, sentence))) return null;
      const reading = partReading(a, b);
      const part = uncountedPart(a, b);
      if (part !== null) return { ...spanning(a, b, sentence), ...part };
      if (reading === null) return null;
      const parts = a.rule === 'counted/unit-at-end' ? {} : { parts: [a, b] };
      return { ...spanning(a, b, sentence), type: 'DURATION', reading, rule: a.rule, ...parts };
    }),
};
