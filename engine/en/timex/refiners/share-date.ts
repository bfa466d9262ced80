/** Dates side by side share what one of them names: "March, April and May 2023", "Saturday (13 January)". */
import type { TimexRefiner } from '../../../model/rule';
import type { Sentence } from '../../../model/sentence';
import type { CalendarFields, Timex } from '../../../model/timex';
import { textBetween } from '../../../text/around-span';

const LIST = /^(?:\s*,|,?\s+(?:and|or|to|through|until)|\s*[-–—]|,?\s+and\s+(?:ended|closed|finished|concluded)\s+(?:on|in))\s*$/i;
const BESIDE = /^(?:\s*\(|,\s+)$/;

const partialFields = ({ reading }: Timex): CalendarFields | null =>
  reading.kind === 'partial' && reading.direction === undefined ? reading.fields : null;

/** The year of the date that follows in a list, a year less when the months run over its beginning. */
function withYearOf(a: Timex, b: Timex): Timex | null {
  const fields = partialFields(a);
  if (fields === null || fields.month === undefined || fields.weekday !== undefined || b.reading.kind !== 'absolute') return null;
  const { year, month } = b.reading.fields;
  if (year === undefined || month === undefined) return null;
  return { ...a, reading: { kind: 'absolute', fields: { ...fields, year: fields.month > month ? year - 1 : year } } };
}

/** A weekday is the day named in figures beside it. */
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
  reason: 'In a list of dates, the last year applies to all of them. A weekday belongs to the day beside it.',
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
