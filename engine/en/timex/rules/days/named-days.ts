/** Days named by the calendar ("January 9, 2024", "9 January"), and the first and last days of months and years. */
import { daysInMonth } from '../../../../calendar/day';
import { monthNumber, weekdayNumber } from '../../../lexicon/time/calendar-words';
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { DAY, MONTH, ORDINAL_WORD, WEEKDAY_ANY, YEAR } from '../../fragments';
import { type Found, patternRule } from '../../pattern-rule';
import { dateReading, pointedAt, without, yearFields } from '../../readings';

/** A year with 29 February, for days without a year. */
const LEAP_YEAR = 2000;

function dayFound(monthText: string | undefined, dayText: string | undefined, year: string | undefined, weekday?: string): Found | null {
  const month = monthNumber(monthText ?? '');
  const day = parseOrdinal(dayText ?? '');
  if (month === null || day === null || day > daysInMonth(LEAP_YEAR, month)) return null;
  return {
    type: 'DATE',
    reading: dateReading(without({ ...yearFields(year), month, day, weekday: weekdayNumber(weekday ?? '') ?? undefined })),
  };
}

/** Words that cannot follow a day of the month, because they make the number an amount. */
const NO_AMOUNT =
  '(?!\\s*(?:percent|per\\s+cent|%|million|billion|points?|cents|dollars|people)|[.,:/]\\d|-(?:year|month|week|day|minute|hour))';
/** "On May the second they met", but not "in May the Second Fleet" or "in May the first trains". */
const ORDINAL_ENDS = `${ORDINAL_WORD}(?:\\s*(?:[.,;:!?)]|$)|\\s+(?:he|she|it|they|we|the|at|in|and|to|was|were)\\b)`;
const YEAR_SUFFIX = `(?:(?:,\\s*|\\s+|\\s+of\\s+|,\\s+of\\s+)(?<year>${YEAR}|['’]\\d\\d(?!\\d)))?`;

/** A weekday before the day, possibly with a demonstrative: "this coming Sunday, March 8". */
const WEEKDAY_PREFIX = `(?:(?:(?:this\\s+coming|this\\s+past|this|next|last)\\s+)?(?<weekday>${WEEKDAY_ANY}),?\\s+)?`;

export const NAMED_DAY_RULES = [
  patternRule({
    id: 'named/month-day',
    reason:
      'A month and a day form a date. Without a year, it is the nearest such date. The verb tense shows whether that date is before or after publication.',
    pattern: `${WEEKDAY_PREFIX}(?<month>${MONTH})\\s*(?:the\\s+(?=\\d|${ORDINAL_ENDS}))?(?<day>(?<!\\d)${DAY}|${ORDINAL_WORD}\\b)${NO_AMOUNT}${YEAR_SUFFIX}`,
    read: (g) => dayFound(g.month, g.day, g.year, g.weekday),
  }),
  patternRule({
    id: 'named/day-month',
    reason:
      'A day and a month form a date. Without a year, it is the nearest such date. The verb tense shows whether that date is before or after publication.',
    pattern: `${WEEKDAY_PREFIX}(?:the\\s+)?(?<![\\d.,:/])(?<day>${DAY}|${ORDINAL_WORD}(?=\\s+(?:of|day)))(?:\\s+day)?(?:\\s+of)?\\s+(?<month>${MONTH})${YEAR_SUFFIX}`,
    read: (g) => dayFound(g.month, g.day, g.year, g.weekday),
  }),
];

export const END_DAY_RULES = [
  patternRule({
    id: 'named/end-of-month-or-year',
    reason: 'The first or last day of a month or year is looked up in the calendar.',
    pattern: `(?:the\\s+)?(?:very\\s+)?(?<which>first|last|final)\\s+day\\s+of\\s+(?:(?<month>${MONTH})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?|(?<bare>${YEAR})|(?<pointed>the|this|that|last|next|the\\s+(?:same|following|previous))\\s+year(?![-’']))`,
    read(g) {
      const first = /first/i.test(g.which ?? '');
      const month = g.month === undefined ? (first ? 1 : 12) : monthNumber(g.month);
      // the last day of February depends on the year
      if (month === null || (month === 2 && !first)) return null;
      const day = first ? 1 : daysInMonth(LEAP_YEAR, month);
      if (g.pointed !== undefined)
        return { type: 'DATE', reading: pointedAt('year', /^the$/i.test(g.pointed) ? 'this' : g.pointed, { month, day }) };
      const year = g.year ?? g.bare;
      return { type: 'DATE', reading: dateReading(without({ year: year === undefined ? undefined : Number(year), month, day })) };
    },
  }),
];
