/** A length of time before or after a date is a date of its own: "two days before 5 May", "a week after Christmas". */
import type { TimexRefiner } from '../../../model/rule';
import type { Sentence } from '../../../model/sentence';
import type { Reading, Timex } from '../../../model/timex';
import { textAfter, textBefore, textBetween } from '../../../text/around-span';
import { joinNeighbors, spanning, widen } from './pairs';

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

/** "The day before", "the eve of", right in front of a day. */
const NEIGHBOR = /(?<![\w-])the\s+(?:(?<unit>day|week)\s+(?<side>before|after)|eve\s+of)\s+$/i;

const namesDay = ({ type, reading }: Timex): boolean => {
  if (type !== 'DATE') return false;
  if (reading.kind === 'holiday') return true;
  if (reading.kind !== 'absolute' && reading.kind !== 'partial') return false;
  return reading.fields.day !== undefined || reading.fields.weekday !== undefined;
};

/** "The day before Thanksgiving", "the week after 5 May", "the eve of Independence Day". */
function withNeighbor(timex: Timex, sentence: Sentence | undefined): Timex {
  const match = sentence === undefined || !namesDay(timex) ? null : NEIGHBOR.exec(textBefore(timex, sentence));
  const unit = match?.groups?.unit?.toLowerCase() === 'week' ? 'week' : 'day';
  if (match === null || sentence === undefined) return timex;
  const offset = match.groups?.side?.toLowerCase() === 'after' ? 1 : -1;
  const reading: Reading = { kind: 'relative', unit, offset, anchor: 'expression', base: timex.reading, coarse: unit !== 'day' };
  return { ...widen(timex, match[0].length, 0, sentence), reading };
}

/** "two weeks before the May 20 summit", "a year after the 2015 deal": the date tells which summit, from which the length is counted. */
const describes = (date: Timex, sentence: Sentence): boolean =>
  date.rule === 'year/bare' || (/^named\//.test(date.rule) && /^\s\p{Ll}{3}/u.test(textAfter(date, sentence)));

export const joinOffset: TimexRefiner = {
  id: 'refine/join-offset',
  reason: 'A duration before or after a date is counted from that date.',
  refine: (timexes, sentences) => {
    const joined = joinNeighbors(timexes, sentences, (a, b, sentence) => {
      const between = textBetween(a, b, sentence);
      const side = SIDE.exec(between)?.groups?.side?.toLowerCase();
      if (side === undefined || (/\bthe\s+$/i.test(between) && describes(b, sentence))) return null;
      const reading = offsetReading(a, b, side === 'after' ? 1 : -1);
      return reading === null ? null : { ...spanning(a, b, sentence), type: 'DATE', reading, rule: a.rule, parts: [a, b] };
    });
    return joined.map((timex) => withNeighbor(timex, sentences[timex.sentence]));
  },
};
