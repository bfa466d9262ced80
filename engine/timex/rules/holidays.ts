/** Named days whose date is computed: "Thanksgiving", "Lunar New Year", "Christmas 2007". */
import { HOLIDAY_NAMES } from '../../lexicon/holidays';
import { PARTS_OF_DAY } from '../../lexicon/seasons';
import { anyOf, PART_OF_DAY, YEAR } from '../fragments';
import { patternRule } from '../pattern-rule';

export const HOLIDAY_RULES = [
  patternRule({
    id: 'holiday/named',
    reason: 'The date of a named day is computed for its year; without one, for the nearest year in the direction of the verb.',
    needs: ['holiday'],
    pattern: `(?:(?<which>last|this|next)\\s+)?(?<name>${anyOf(Object.keys(HOLIDAY_NAMES))})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?(?:\\s+(?<part>${PART_OF_DAY})(?!s))?(?!\\s+(?:island|tree|carol|present|shopping|party|card)s?\\b)`,
    read(g) {
      const key = (g.name ?? '').toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
      const name = HOLIDAY_NAMES[key];
      if (name === undefined || !/^[A-Z]/.test(g.name ?? '')) return null;
      const which = (g.which ?? '').toLowerCase();
      const part = g.part === undefined ? undefined : PARTS_OF_DAY[g.part.toLowerCase()];
      return {
        type: part === undefined ? 'DATE' : 'TIME',
        reading: {
          kind: 'holiday',
          name,
          ...(g.year === undefined ? {} : { year: Number(g.year) }),
          ...(which === 'last' ? { direction: 'past' as const } : which === 'next' ? { direction: 'future' as const } : {}),
          ...(part === undefined ? {} : { fields: { partOfDay: part } }),
        },
      };
    },
    examples: {
      matches: [
        ['They met on Thanksgiving Day.', 'Thanksgiving Day'],
        ['At Christmas 2007 they left.', 'Christmas 2007'],
        ['They crossed the river on Christmas night.', 'Christmas night'],
        ['They had met last Thanksgiving.', 'last Thanksgiving'],
      ],
      refuses: ['It was a good day.', 'The Easter Island trip.', 'He gave thanksgiving.'],
    },
  }),
];
