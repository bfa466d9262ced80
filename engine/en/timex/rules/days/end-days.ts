/** The days at the ends of months and years: "the last day of March", "the first day of next year". */
import { monthNumber } from '../../../lexicon/time/months';
import { MONTH, YEAR } from '../../fragments';
import { patternRule } from '../../pattern-rule';
import { dateReading, without } from '../../readings/date-reading';
import { pointedAt } from '../../readings/in-year';

/** Days of the months; that of February, which changes, is left out. */
const LENGTHS: readonly (number | null)[] = [31, null, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const END_DAY_RULES = [
  patternRule({
    id: 'named/end-of-month-or-year',
    reason: 'The first or last day of a month or year is looked up in the calendar.',
    needs: ['unit'],
    pattern: `(?:the\\s+)?(?:very\\s+)?(?<which>first|last|final)\\s+day\\s+of\\s+(?:(?<month>${MONTH})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?|(?<bare>${YEAR})|(?<pointed>the|this|that|last|next|the\\s+(?:same|following|previous))\\s+year(?![-’']))`,
    read(g) {
      const first = /first/i.test(g.which ?? '');
      const month = g.month === undefined ? (first ? 1 : 12) : monthNumber(g.month);
      const day = month === null ? null : first ? 1 : (LENGTHS[month - 1] ?? null);
      if (month === null || day === null) return null;
      if (g.pointed !== undefined)
        return { type: 'DATE', reading: pointedAt('year', /^the$/i.test(g.pointed) ? 'this' : g.pointed, { month, day }) };
      const year = g.year ?? g.bare;
      return { type: 'DATE', reading: dateReading(without({ year: year === undefined ? undefined : Number(year), month, day })) };
    },
    examples: {
      matches: [
        ['He will retire on the last day of the year.', 'the last day of the year'],
        ['It closed on the last day of March 2021.', 'the last day of March 2021'],
        ['They met on the first day of June.', 'the first day of June'],
      ],
      refuses: ['On the last day of the siege he fled.', 'The last day was calm.', "On the last day of the year's first session he spoke."],
    },
  }),
];
