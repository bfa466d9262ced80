/** Quarters and halves: "the third quarter", "next year's first quarter", "the first half of 1990". */
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { YEAR } from '../../fragments';
import { patternRule } from '../../pattern-rule';
import { inYear, WHICH_YEAR } from '../../readings';

export const PART_OF_YEAR_RULES = [
  patternRule({
    id: 'quarter/ordinal',
    reason: 'A numbered quarter is three months of its year. Without a year, it is the nearest such quarter.',
    pattern: `(?:the\\s+(?!(?:fiscal\\s+)?(?:first|second|third|fourth)-quarter\\s(?!of\\b)))?(?:fiscal[\\s-]+)?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?:\\s+(?:fiscal|calendar))?[\\s-]+quarters?(?:(?:\\s+of|,)?\\s+(?:(?:fiscal\\s+)?(?<year>${YEAR})|${WHICH_YEAR}))?`,
    read(g) {
      const quarter = parseOrdinal(g.ordinal ?? '');
      return quarter === null ? null : { type: 'DATE', reading: inYear({ quarter }, g.year, g.which) };
    },
  }),
  patternRule({
    id: 'quarter/last-of-year',
    reason: 'The last quarter of a year is the fourth quarter.',
    pattern: `(?:the\\s+)?(?:last|final)\\s+quarter(?:\\s+of|,)?\\s+(?<year>${YEAR})`,
    read: (g) => ({ type: 'DATE', reading: inYear({ quarter: 4 }, g.year, undefined) }),
  }),
  patternRule({
    id: 'quarter/year-first',
    reason: 'A year with the number of a quarter means that quarter.',
    pattern: `(?:the\\s+)?(?:(?<year>${YEAR})|(?<which>last|this|next)\\s+year)(?:['’]s)?\\s+(?:fiscal\\s+)?(?<ordinal>first|second|third|fourth)[\\s-]+(?<unit>quarter|half)`,
    read(g) {
      const number = parseOrdinal(g.ordinal ?? '');
      const isHalf = (g.unit ?? '').toLowerCase() === 'half';
      if (number === null || (isHalf && number > 2)) return null;
      return { type: 'DATE', reading: inYear(isHalf ? { half: number } : { quarter: number }, g.year, g.which) };
    },
  }),
  patternRule({
    id: 'quarter/period-of-year',
    reason: 'In a business report, “the period” of a year is that year or its reported quarter.',
    pattern: `the\\s+(?<year>${YEAR})\\s+(?:period|quarter)`,
    read: (g) => ({
      type: 'DATE',
      reading: { kind: 'relative', unit: 'quarter', offset: 0, anchor: 'last-mentioned', fields: { year: Number(g.year) } },
    }),
  }),
  patternRule({
    id: 'half/ordinal',
    reason: 'Half a year is six months.',
    pattern: `(?:the\\s+)?(?<ordinal>first|second|last|latter|final|opening|back)[\\s-]+half(?:\\s+of)?\\s+(?:(?:fiscal\\s+(?:year\\s+)?|FY\\s?)?(?<year>${YEAR}|(?<=FY\\s?)\\d\\d(?!\\d))|(?:the|(?<which>last|this|next|that|the\\s+following|the\\s+previous))\\s+(?:fiscal\\s+)?year)`,
    read(g) {
      const half = /^(?:first|opening)$/i.test(g.ordinal ?? '') ? 1 : 2;
      if (g.year === undefined && g.which === undefined)
        return { type: 'DATE', reading: { kind: 'relative', unit: 'year', offset: 0, anchor: 'setting', fields: { half } } };
      return { type: 'DATE', reading: inYear({ half }, g.year, g.which) };
    },
  }),
  patternRule({
    id: 'half/attributive',
    reason: 'First-half results cover the first six months of the reported year.',
    pattern:
      '(?<ordinal>first|second)-half(?=\\s+(?:(?:net|pretax|pre-tax|operating|group|gross|core|underlying|record)\\s+)?(?:results?|profits?|earnings|revenues?|sales|loss|losses|income|turnover|growth|exports|output|dividend)\\b)',
    read: (g) => ({ type: 'DATE', reading: { kind: 'partial', fields: { half: parseOrdinal(g.ordinal ?? '') ?? 1 } } }),
  }),
];
