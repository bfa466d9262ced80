/** Weeks and weekdays by counting: "the week of March 6", "the third week of June", "the last Tuesday of the month", "Friday week". */
import type { Reading } from '../../../../model/timex';
import { monthNumber, unitOf, weekdayNumber } from '../../../lexicon/time/calendar-words';
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { DAY, MONTH, WEEKDAY, YEAR } from '../../fragments';
import { type Groups, patternRule } from '../../pattern-rule';
import { dateReading, pointedAt, without } from '../../readings';

const MONTH_AND_DAY = `(?<month>${MONTH})\\s+(?<day>${DAY})(?:\\s*[-–]\\s*\\d{1,2})?(?:,?\\s+(?<year>${YEAR}))?`;
const DAY_AND_MONTH = `(?<day2>${DAY})(?:\\s*[-–]\\s*\\d{1,2})?(?:\\s+of)?\\s+(?<month2>${MONTH})(?:,?\\s+(?<year2>${YEAR}))?`;

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1, final: -1 };
const NTH_WORD = '(?:first|second|third|fourth|fifth|last|final)';

/** Words before a numbered day without its month. */
const LEADS_TO_DAY =
  /\b(?:on|until|till|by|since|(?:morning|afternoon|evening|night)\s+of|(?:set|scheduled|planned|fixed|hearing|meeting|vote|election|trial)\s+for)\s+$/i;

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** Returns the month with the n-th weekday: named, or relative to the day of speaking or the last mentioned month. */
function nthReading(g: Groups, weekday: number, nth: number): Reading | null {
  const fields = { weekday, nth };
  if (g.month !== undefined) {
    const month = monthNumber(g.month);
    return month === null ? null : dateReading(without({ ...fields, month, year: number(g.year) }));
  }
  return pointedAt('month', g.which ?? '', fields);
}

export const WEEK_RULES = [
  patternRule({
    id: 'unit/week-of',
    reason: 'The phrase means the week or weekend that contains the day or starts on it.',
    pattern: `(?:the\\s+)?(?<unit>week|weekend)\\s+(?:of|beginning|starting|commencing|ending|ended)\\s+(?:(?:on\\s+)?${WEEKDAY},?\\s+)?(?:${MONTH_AND_DAY}|${DAY_AND_MONTH})`,
    read(g) {
      const month = monthNumber(g.month ?? g.month2 ?? '');
      const day = parseOrdinal(g.day ?? g.day2 ?? '');
      const unit = unitOf(g.unit ?? '');
      if (month === null || day === null || unit === null) return null;
      const base = dateReading(without({ year: number(g.year ?? g.year2), month, day }));
      return { type: 'DATE', reading: { kind: 'relative', unit, offset: 0, anchor: 'expression', base } };
    },
  }),
  patternRule({
    id: 'unit/week-of-month',
    reason: 'The second week of a month is its second seven days. The third and fourth weeks follow the same rule.',
    pattern: `the\\s+(?<ordinal>second|third|fourth)\\s+week\\s+(?:of|in)\\s+(?<month>${MONTH})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?`,
    read(g) {
      const month = monthNumber(g.month ?? '');
      const first = ((parseOrdinal(g.ordinal ?? '') ?? 1) - 1) * 7 + 1;
      if (month === null) return null;
      const day = (dayOfMonth: number): Reading => dateReading(without({ year: number(g.year), month, day: dayOfMonth }));
      return { type: 'DATE', reading: { kind: 'range', from: day(first), to: day(first + 6) } };
    },
  }),
  patternRule({
    id: 'unit/after-next',
    reason: '“The week after next” and “the year before last” are two units away.',
    pattern: '(?:the\\s+)?(?<unit>week|weekend|month|year)\\s+(?<side>after\\s+next|before\\s+last)',
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      return { type: 'DATE', reading: { kind: 'relative', unit, offset: /^after/i.test(g.side ?? '') ? 2 : -2, anchor: 'dct' } };
    },
  }),
  patternRule({
    id: 'weekday/nth-of-month',
    reason: 'The calendar gives the date of a numbered weekday in a month (“the first Sunday in October”).',
    pattern: `(?:the\\s+)?(?<nth>${NTH_WORD})\\s+(?<weekday>${WEEKDAY})\\s+(?:of|in)\\s+(?:(?<month>${MONTH})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?|(?<which>the|this|last|next|that|the\\s+same)\\s+month)`,
    read(g) {
      const weekday = weekdayNumber(g.weekday ?? '');
      const nth = NTH[(g.nth ?? '').toLowerCase()];
      const reading = weekday === null || nth === undefined ? null : nthReading(g, weekday, nth);
      return reading === null ? null : { type: 'DATE', reading };
    },
  }),
  patternRule({
    id: 'weekday/week-from',
    reason: '“A week from Friday” is seven days after the coming Friday. “A week ago Friday” is seven days before the last one.',
    pattern: `(?:a\\s+week\\s+(?<side>from|on|ago)|(?<two>a\\s+fortnight|two\\s+weeks)\\s+from)(?:\\s+(?:last|this|next))?\\s+(?<weekday>${WEEKDAY})|(?<coming>${WEEKDAY})\\s+week(?=\\s*(?:[.,;:)]|$)|\\s+(?:in|at|when|to|with|and|as|after|for)\\b)`,
    read(g) {
      const weekday = weekdayNumber(g.weekday ?? g.coming ?? '');
      if (weekday === null) return null;
      const past = /ago/i.test(g.side ?? '');
      const base: Reading = { kind: 'partial', fields: { weekday }, direction: past ? 'past' : 'future' };
      const days = g.two === undefined ? 7 : 14;
      return { type: 'DATE', reading: { kind: 'relative', unit: 'day', offset: past ? -days : days, anchor: 'expression', base } };
    },
  }),
  patternRule({
    id: 'named/day-of-that-month',
    reason: 'A numbered day without a month belongs to the last month mentioned (“on the 5th”).',
    pattern: `the\\s+(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))(?:\\s+of\\s+(?<which>that|this|the|the\\s+same|last|next)\\s+month|(?=\\s*(?:[,.;:)]|$)|\\s+(?:they|he|she|it|we|the|an?|his|her|its|their|both|all|was|were|had|when|in|at|and\\s+(?:they|he|she|it|was|were|had|then|the))\\b))`,
    read(g, { text, at, match }) {
      if (!LEADS_TO_DAY.test(text.slice(Math.max(0, at - 16), at))) return null;
      // "on the 7th in Muscat", but "on the 5th in a row"
      if (/^\s+(?:in|at)\s+\P{Lu}/u.test(text.slice(at + match.length, at + match.length + 16))) return null;
      const day = parseOrdinal(g.day ?? '');
      return day === null ? null : { type: 'DATE', reading: pointedAt('month', g.which ?? '', { day }) };
    },
  }),
];
