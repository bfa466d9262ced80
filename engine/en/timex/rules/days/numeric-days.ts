/** Days in digits only: "2024-01-09", "09.01.2024", "1/9/2024". */
import { type CalendarDay, isValidDay } from '../../../../calendar/day';
import type { CalendarFields } from '../../../../model/timex';
import { patternRule } from '../../pattern-rule';
import { yearFields } from '../../readings';

type Day = CalendarFields & CalendarDay;

const found = (fields: Day) => (isValidDay(fields) ? ({ type: 'DATE', reading: { kind: 'absolute', fields } } as const) : null);

/** Returns the day of "3/4/2024" in either order, or null if no such day exists. */
export function readNumericDay(quote: string, order: 'day-first' | 'month-first'): Day | null {
  const [first, second, year] = quote.split(/[/-]/);
  const [month, day] = order === 'day-first' ? [second, first] : [first, second];
  const fields = { year: 0, ...yearFields(year), month: Number(month), day: Number(day) };
  return isValidDay(fields) ? fields : null;
}

export const NUMERIC_DAY_RULES = [
  patternRule({
    id: 'numeric/iso-time',
    reason: 'The phrase states a day and a time in ISO 8601 format.',
    pattern:
      '(?<![\\d./-])(?<year>[12]\\d{3})-(?<month>[01]\\d)-(?<day>[0-3]\\d)[T\\s](?<hour>[01]\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?<zone>Z|[+-][01]\\d:?[0-5]\\d)?',
    read(g) {
      const day = { year: Number(g.year), month: Number(g.month), day: Number(g.day) };
      if (!isValidDay(day)) return null;
      const clock = { hour: Number(g.hour), minute: Number(g.minute), ...(g.zone === undefined ? {} : { zone: g.zone.toUpperCase() }) };
      return { type: 'TIME', reading: { kind: 'absolute', fields: { ...day, ...clock } } };
    },
  }),
  patternRule({
    id: 'numeric/iso',
    reason: 'Year, month and day in this order form a date in ISO 8601 format.',
    pattern: '(?<![\\d./-])(?<year>[12]\\d{3})(?<mark>[-/.])(?<month>[01]?\\d)\\k<mark>(?<day>[0-3]?\\d)(?![\\d/-]|\\.\\d)',
    read: (g) => found({ year: Number(g.year), month: Number(g.month), day: Number(g.day) }),
  }),
  patternRule({
    id: 'numeric/slashed',
    reason:
      'Numbers with slashes are month/day/year, as in American English, unless the first number cannot be a month or the text puts days first.',
    pattern: '(?<![\\d./-])[0-3]?\\d(?:/[0-3]?\\d/(?:[12]\\d{3}|\\d\\d)|-[0-3]?\\d-[12]\\d{3})(?![\\d/-]|\\.\\d)',
    read(_, { match }) {
      const [american, other] = [readNumericDay(match, 'month-first'), readNumericDay(match, 'day-first')];
      const read = american ?? other;
      if (read === null) return null;
      const reversed = american !== null && other !== null && other.month !== american.month ? { reversed: other } : {};
      return { type: 'DATE', reading: { kind: 'absolute', fields: read, ...reversed } };
    },
  }),
  patternRule({
    id: 'numeric/dotted',
    reason: 'Numbers separated by periods are day.month.year.',
    pattern: '(?<![\\d./-])(?<day>[0-3]?\\d)\\.(?<month>[01]?\\d)\\.(?<year>[12]\\d{3})(?![\\d/-]|\\.\\d)',
    read: (g) => found({ year: Number(g.year), month: Number(g.month), day: Number(g.day) }),
  }),
];
