/** Refiners that join an offset with its date, a part with its whole, the two ends of a range, and neighbors that share a field. */
import type { Sentence } from '../../../model/sentence';
import type { CalendarFields, Reading, Timex, TimexRefiner } from '../../../model/timex';
import { textAfter, textBefore, textBetween } from '../../../text/ordered-spans';
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

/** "The day before", "the eve of", directly before a day. */
const NEIGHBOR = /(?<![\w-])the\s+(?:(?<unit>day|week)\s+(?<side>before|after)|eve\s+of)\s+$/i;

const namesOneDay = ({ type, reading }: Timex): boolean => {
  if (type !== 'DATE') return false;
  if (reading.kind === 'holiday') return true;
  if (reading.kind !== 'absolute' && reading.kind !== 'partial') return false;
  return reading.fields.day !== undefined || reading.fields.weekday !== undefined;
};

/** "The day before Thanksgiving", "the week after 5 May", "the eve of Independence Day". */
function withNeighbor(timex: Timex, sentence: Sentence | undefined): Timex {
  const match = sentence === undefined || !namesOneDay(timex) ? null : NEIGHBOR.exec(textBefore(timex, sentence));
  const unit = match?.groups?.unit?.toLowerCase() === 'week' ? 'week' : 'day';
  if (match === null || sentence === undefined) return timex;
  const offset = match.groups?.side?.toLowerCase() === 'after' ? 1 : -1;
  const reading: Reading = { kind: 'relative', unit, offset, anchor: 'expression', base: timex.reading, coarse: unit !== 'day' };
  return { ...widen(timex, match[0].length, 0, sentence), reading };
}

/** "two weeks before the May 20 summit", "a year after the 2015 deal": the date identifies the summit that the length counts from. */
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

const OF = /^\s+of\s+(?:the\s+)?$/i;
const FIRST = /^(?:the\s+)?(?:very\s+)?(?:first|opening|early)\b/i;
const LAST = /^(?:the\s+)?(?:very\s+)?(?:last|final|closing)\b/i;

function partReading(a: Timex, b: Timex): Reading | null {
  const position = FIRST.test(a.quote) ? 'beginning' : LAST.test(a.quote) ? 'ending' : null;
  if (position === null || a.reading.kind !== 'duration' || a.reading.amount === undefined) return null;
  if (b.type !== 'DATE' || b.reading.kind === 'vague' || b.reading.kind === 'range') return null;
  return { ...a.reading, position, base: b.reading };
}

/** "The last days of August" are its end, whatever their number. */
function uncountedPart(a: Timex, b: Timex): Pick<Timex, 'type' | 'reading' | 'mod' | 'qualifier' | 'rule'> | null {
  if (a.reading.kind !== 'duration' || a.reading.amount !== undefined || b.type !== 'DATE' || b.mod !== undefined) return null;
  if (b.reading.kind === 'vague' || b.reading.kind === 'range') return null;
  const { type, reading, rule } = b;
  if (FIRST.test(a.quote)) return { type, reading, rule, mod: 'START', qualifier: 'early' };
  return LAST.test(a.quote) ? { type, reading, rule, mod: 'END', qualifier: 'late' } : null;
}

export const joinPartOf: TimexRefiner = {
  id: 'refine/join-part-of',
  reason: '“The first days” or “the last weeks” of a date mean that part of the period.',
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

/** A weekday and a month do not form a range ("the changes on Friday to June's figures"). */
const unlike = (a: Reading, b: Reading): boolean => namesWeekday(a) && !namesWeekday(b) && !namesDay(b);

export const joinRange: TimexRefiner = {
  id: 'refine/join-range',
  reason: 'Two dates with “from … to”, “between … and” or a dash form one period.',
  refine: (timexes, sentences) =>
    joinNeighbors(timexes, sentences, (a, b, sentence) => {
      if (!isDated(a) || !isDated(b) || unlike(a.reading, b.reading)) return null;
      const between = textBetween(a, b, sentence);
      const before = textBefore(a, sentence);
      // "extended on 22 June until 31 January": the first date is the day of the act
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

const LIST = /^(?:\s*,|,?\s+(?:and|or|to|through|until)|\s*[-–—]|,?\s+and\s+(?:ended|closed|finished|concluded)\s+(?:on|in))\s*$/i;
const BESIDE = /^(?:\s*\(|,\s+)$/;

const partialFields = ({ reading }: Timex): CalendarFields | null =>
  reading.kind === 'partial' && reading.direction === undefined ? reading.fields : null;

/** Copies the year of the next date in a list, minus one if the months cross the turn of the year. */
function withYearOf(a: Timex, b: Timex): Timex | null {
  const fields = partialFields(a);
  if (fields === null || fields.month === undefined || fields.weekday !== undefined || b.reading.kind !== 'absolute') return null;
  const { year, month } = b.reading.fields;
  if (year === undefined || month === undefined) return null;
  return { ...a, reading: { kind: 'absolute', fields: { ...fields, year: fields.month > month ? year - 1 : year } } };
}

/** Replaces a weekday with the numeric day beside it. */
function withDayOf(a: Timex, b: Timex): Timex | null {
  const fields = partialFields(a);
  if (fields === null || fields.weekday === undefined || fields.month !== undefined) return null;
  if ((b.reading.kind !== 'absolute' && b.reading.kind !== 'partial') || b.reading.fields.day === undefined) return null;
  return { ...a, reading: { ...b.reading, fields: { ...fields, ...b.reading.fields } } };
}

function share(a: Timex, b: Timex, sentence: Sentence): Timex {
  const between = textBetween(a, b, sentence);
  return (BESIDE.test(between) ? withDayOf(a, b) : null) ?? (LIST.test(between) ? withYearOf(a, b) : null) ?? a;
}

export const shareDate: TimexRefiner = {
  id: 'refine/share-date',
  reason: 'In a list of dates, the last year applies to all of them. A weekday belongs to the day next to it.',
  refine(timexes, sentences) {
    const result = [...timexes];
    for (let index = result.length - 2; index >= 0; index -= 1) {
      const [a, b] = [result[index], result[index + 1]];
      const sentence = a === undefined ? undefined : sentences[a.sentence];
      if (a !== undefined && b !== undefined && sentence !== undefined && a.sentence === b.sentence) result[index] = share(a, b, sentence);
    }
    return result;
  },
};
