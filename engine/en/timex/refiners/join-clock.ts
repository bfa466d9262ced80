/** Joins a time of day and the date beside it: "3 p.m. Monday", "Monday at 3 p.m.", "the night of 20 June", "the night of 3–4 May". */
import type { Sentence } from '../../../model/sentence';
import type { CalendarFields, Reading, Timex, TimexRefiner } from '../../../model/timex';
import { textBetween } from '../../../text/ordered-spans';
import { joinNeighbors, spanning } from './pairs';

const TIME_FIRST = /^(?:\s+\p{L}+(?:\s\p{L}+)?\s+time|\s+\(\p{Lu}{2,4}(?:[+-]\d{1,2})?\))?(?:,?\s+(?:on\s+|of\s+(?:the\s+)?)?|,\s*)$/iu;
const DATE_FIRST =
  /^(?:,?\s+(?:(?:at\s+)?(?:about|around|exactly|precisely|approximately|just\s+after|just\s+before)\s+|at\s+|in\s+)?|,\s*)$/i;
/** With a preposition between them, the day is a separate expression beside the time. */
const APART = /\s(?:on|at|about|around|exactly|precisely|approximately|after|before)\s/i;
/** Words between two clock times on one day. */
const SAME_DAY = /^\s*(?:(?:\p{L}+(?:\s\p{L}+)?\s+time\s*)?\(|[-–—]|,?\s(?:to|until|till|and|or)\s|,)\s*$/iu;
/** Words between a clock time in brackets and its day: "10 a.m. (0800 GMT) on Friday". */
const BRACKET_CLOSES = /^\)\s+(?:on\s+)?$/i;

/** Returns the fields of a time that has no date yet. */
function clockFields(timex: Timex): CalendarFields | null {
  const { reading } = timex;
  const waits =
    timex.type === 'TIME' &&
    reading.kind === 'relative' &&
    reading.unit === 'day' &&
    reading.offset === 0 &&
    timex.rule.startsWith('clock/');
  return waits ? (reading.fields ?? null) : null;
}

const withoutClock = ({ hour: _hour, minute: _minute, zone: _zone, partOfDay: _part, ...day }: CalendarFields): CalendarFields => day;

/** Returns the reading of one day with this time, or null for longer periods. */
function withClock(reading: Reading, clock: CalendarFields): Reading | null {
  if (reading.kind === 'absolute' || reading.kind === 'partial') {
    const fields = withoutClock(reading.fields);
    return fields.day !== undefined || fields.weekday !== undefined ? { ...reading, fields: { ...fields, ...clock } } : null;
  }
  if (reading.kind === 'holiday') return { ...reading, fields: clock };
  if (reading.kind !== 'relative') return null;
  const isDay = reading.unit === 'day' || reading.fields?.weekday !== undefined || reading.fields?.day !== undefined;
  return isDay ? { ...reading, fields: { ...withoutClock(reading.fields ?? {}), ...clock } } : null;
}

/** "The night of 3–4 May": the night from the first day to the second. */
function joinNight(a: Timex, b: Timex, clock: CalendarFields, sentence: Sentence): Timex | null {
  const [first, second] = b.parts ?? [];
  if (b.reading.kind !== 'range' || first === undefined || second === undefined) return null;
  const from = withClock(b.reading.from, clock);
  if (from === null) return null;
  const night: Timex = { ...spanning(a, first, sentence), type: 'TIME', reading: from, rule: b.rule };
  return { ...spanning(a, b, sentence), type: 'TIME', reading: { ...b.reading, from }, rule: b.rule, parts: [night, second] };
}

function join(a: Timex, b: Timex, sentence: Sentence): Timex | null {
  const between = textBetween(a, b, sentence);
  const [first, second] = [clockFields(a), clockFields(b)];
  const day = first !== null ? b : a;
  const clock = first ?? second;
  if (clock === null || !(first !== null ? TIME_FIRST : DATE_FIRST).test(between)) return null;
  if (day.reading.kind === 'range') return first === null ? null : joinNight(a, day, clock, sentence);
  const reading = withClock(day.reading, clock);
  if (reading === null || day.parts !== undefined) return null;
  const whole: Timex = { ...spanning(a, b, sentence), type: 'TIME', reading, rule: day.rule };
  if (!APART.test(between)) return whole;
  return { ...whole, parts: first !== null ? [{ ...a, reading }, b] : [a, { ...b, reading }] };
}

function withDayOutside(timex: Timex, day: Timex | undefined, sentence: Sentence | undefined): Timex {
  const clock = clockFields(timex);
  if (clock === null || day?.sentence !== timex.sentence || !BRACKET_CLOSES.test(textBetween(timex, day, sentence))) return timex;
  const reading = withClock(day.reading, clock);
  return reading === null ? timex : { ...timex, reading };
}

/** "From 9 a.m. to 5 p.m. Monday", "10 a.m. (0800 GMT) Friday": the day beside one time applies to both. */
function shareDay(timexes: readonly Timex[], sentences: readonly Sentence[]): readonly Timex[] {
  const result = timexes.map((timex, index) => withDayOutside(timex, timexes[index + 1], sentences[timex.sentence]));
  const share = (index: number, from: number): void => {
    const [timex, other] = [result[index], result[from]];
    const sentence = timex === undefined ? undefined : sentences[timex.sentence];
    if (timex === undefined || other === undefined || sentence === undefined || timex.sentence !== other.sentence) return;
    const clock = clockFields(timex);
    const between = index < from ? textBetween(timex, other, sentence) : textBetween(other, timex, sentence);
    if (clock === null || other.type !== 'TIME' || clockFields(other) !== null || !SAME_DAY.test(between)) return;
    const { reading } = other;
    const day = 'fields' in reading && reading.fields?.hour !== undefined ? withClock(reading, clock) : null;
    if (day !== null) result[index] = { ...timex, reading: day };
  };
  for (let index = result.length - 2; index >= 0; index -= 1) share(index, index + 1);
  for (let index = 1; index < result.length; index += 1) share(index, index - 1);
  return result;
}

export const joinClock: TimexRefiner = {
  id: 'refine/join-clock',
  reason: 'A time of day and the day next to it form one time.',
  refine: (timexes, sentences) => shareDay(joinNeighbors(timexes, sentences, join), sentences),
};
