/** A length of time before or after a date is a date of its own: "two days before 5 May", "a week after Christmas". */
import type { TimexRefiner } from '../../model/rule';
import type { Reading, Timex } from '../../model/timex';
import { textBetween } from './around';
import { joinNeighbors, spanning } from './pairs';

const SIDE = /^\s+(?<side>before|after|prior\s+to)\s+(?:the\s+)?$/i;

function offsetReading(a: Timex, b: Timex, sign: 1 | -1): Reading | null {
  if (
    a.reading.kind !== 'duration' ||
    a.reading.amount === undefined ||
    b.type !== 'DATE' ||
    b.reading.kind === 'vague' ||
    b.reading.kind === 'range'
  )
    return null;
  const { unit, amount } = a.reading;
  return { kind: 'relative', unit, offset: sign * amount, anchor: 'expression', base: b.reading, coarse: unit !== 'day' };
}

export const joinOffset: TimexRefiner = {
  id: 'refine/join-offset',
  reason: 'A length of time before or after a date is counted from that date.',
  refine: (timexes, sentences) =>
    joinNeighbors(timexes, sentences, (a, b, sentence) => {
      const between = textBetween(a, b, sentence);
      const side = SIDE.exec(between)?.groups?.side?.toLowerCase();
      if (side === undefined || (/\bthe\s+$/i.test(between) && b.rule === 'year/bare')) return null;
      const reading = offsetReading(a, b, side === 'after' ? 1 : -1);
      return reading === null ? null : { ...spanning(a, b, sentence), type: 'DATE', reading, rule: a.rule, parts: [a, b] };
    }),
};
