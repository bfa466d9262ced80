/** "From A to B", "between A and B", "A–B": two dates that bound one span of time. */
import type { TimexRefiner } from '../../../model/rule';
import type { Reading, Timex } from '../../../model/timex';
import { textBefore, textBetween } from '../../../text/around-span';
import { joinNeighbors, spanning, widen } from './pairs';

const CALENDAR_KINDS: readonly Reading['kind'][] = ['absolute', 'partial', 'relative', 'holiday'];
const TO = /^\s*(?:(?:up\s+)?to|through|thru|until|till|[-–—])\s*(?:the\s+)?$/i;
const AND = /^\s*and\s*$/i;
const OPENS_FROM = /\bfrom\s+(?:the\s+)?$/i;
const OPENS_BETWEEN = /\bbetween\s+(?:the\s+)?$/i;

const namesWeekday = (reading: Reading): boolean =>
  (reading.kind === 'partial' || reading.kind === 'absolute') && reading.fields.weekday !== undefined;
const namesDay = (reading: Reading): boolean =>
  reading.kind === 'holiday' ||
  (reading.kind === 'relative' && reading.unit === 'day') ||
  ((reading.kind === 'partial' || reading.kind === 'absolute') && reading.fields.day !== undefined);

/** A date, or a time with its day: "Sunday night", "10 p.m. Friday". */
const isDated = ({ type, reading, rule }: Timex): boolean =>
  type === 'DATE'
    ? CALENDAR_KINDS.includes(reading.kind)
    : type === 'TIME' && !rule.startsWith('clock/') && (namesWeekday(reading) || namesDay(reading));

/** A weekday and a month bound nothing ("the changes on Friday to June's figures"). */
const unlike = (a: Reading, b: Reading): boolean => namesWeekday(a) && !namesWeekday(b) && !namesDay(b);

export const joinRange: TimexRefiner = {
  id: 'refine/join-range',
  reason: 'Two dates with “from … to”, “between … and” or a dash form one period.',
  refine: (timexes, sentences) =>
    joinNeighbors(timexes, sentences, (a, b, sentence) => {
      if (!isDated(a) || !isDated(b) || unlike(a.reading, b.reading)) return null;
      const between = textBetween(a, b, sentence);
      const before = textBefore(a, sentence);
      // "extended on 22 June until 31 January": the first is the day of the deed
      if (between.length > 12 || (/\bon\s+$/i.test(before) && /^\s*(?:until|till)\s/i.test(between))) return null;
      const opens = OPENS_FROM.exec(before);
      const joins = (TO.test(between) && (opens !== null || /\S/.test(between))) || (AND.test(between) && OPENS_BETWEEN.test(before));
      if (!joins) return null;
      const [from, to] = [a.reading, b.reading];
      const parts = [a, b];
      const span: Timex = { ...spanning(a, b, sentence), type: 'DATE', reading: { kind: 'range', from, to }, rule: a.rule, parts };
      const opening = (opens ?? OPENS_BETWEEN.exec(before))?.[0].length ?? 0;
      return widen(span, opening, 0, sentence);
    }),
};
