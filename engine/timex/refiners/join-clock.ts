/** A time of day and the date beside it are one time: "3 p.m. Monday", "Monday at 3 p.m.", "the night of 20 June". */
import type { TimexRefiner } from '../../model/rule';
import type { CalendarFields, Reading, Timex } from '../../model/timex';
import { textBetween } from './around';
import { joinNeighbors, spanning } from './pairs';

const TIME_FIRST = /^(?:,?\s+(?:on\s+|of\s+)?|,\s*)$/i;
const DATE_FIRST = /^(?:,?\s+(?:at\s+|about\s+|around\s+|in\s+)?|,\s*)$/i;

/** Fields of a time that waits for its date. */
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

/** The reading of one day with a time added; null for readings of anything longer. */
function withClock(reading: Reading, clock: CalendarFields): Reading | null {
  if (reading.kind === 'absolute' || reading.kind === 'partial') {
    const { fields } = reading;
    return fields.day !== undefined || fields.weekday !== undefined ? { ...reading, fields: { ...fields, ...clock } } : null;
  }
  if (reading.kind !== 'relative') return null;
  const isDay = reading.unit === 'day' || reading.fields?.weekday !== undefined;
  return isDay ? { ...reading, fields: { ...reading.fields, ...clock } } : null;
}

export const joinClock: TimexRefiner = {
  id: 'refine/join-clock',
  reason: 'A time of day and the day beside it are one time.',
  refine: (timexes, sentences) =>
    joinNeighbors(timexes, sentences, (a, b, sentence) => {
      const between = textBetween(a, b, sentence);
      const [first, second] = [clockFields(a), clockFields(b)];
      const day = first !== null ? b : a;
      const clock = first ?? second;
      if (clock === null || !(first !== null ? TIME_FIRST : DATE_FIRST).test(between)) return null;
      const reading = withClock(day.reading, clock);
      return reading === null ? null : { ...spanning(a, b, sentence), type: 'TIME', reading, rule: day.rule };
    }),
};
