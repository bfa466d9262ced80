/** Named days whose date is computed: "Thanksgiving", "Lunar New Year", "Christmas 2007". */
import { HOLIDAY_NAMES } from '../../lexicon/holidays';
import { anyOf, YEAR } from '../fragments';
import { patternRule } from '../pattern-rule';

export const HOLIDAY_RULES = [
  patternRule({
    id: 'holiday/named',
    reason: 'The date of a named day is computed for its year; without one, for the nearest year in the direction of the verb.',
    needs: ['holiday'],
    pattern: `(?:(?<which>last|this|next)\\s+)?(?<name>${anyOf(Object.keys(HOLIDAY_NAMES))})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?(?!\\s+(?:island|tree|carol|present|shopping|party|card)s?\\b)`,
    read(g) {
      const key = (g.name ?? '').toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
      const name = HOLIDAY_NAMES[key];
      if (name === undefined || !/^[A-Z]/.test(g.name ?? '')) return null;
      return { type: 'DATE', reading: { kind: 'holiday', name, ...(g.year === undefined ? {} : { year: Number(g.year) }) } };
    },
    examples: {
      matches: [
        ['They met on Thanksgiving Day.', 'Thanksgiving Day'],
        ['At Christmas 2007 they left.', 'Christmas 2007'],
      ],
      refuses: ['It was a good day.', 'The Easter Island trip.', 'He gave thanksgiving.'],
    },
  }),
];
