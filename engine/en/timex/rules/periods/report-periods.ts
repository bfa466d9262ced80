/** Periods in business reports: "the quarter ended June 30", "the year-ago quarter", "Q3", "3Q24", "H1 2024", "the last fiscal year". */
import type { Reading } from '../../../../model/timex';
import { monthNumber } from '../../../lexicon/time/calendar-words';
import { DAY, MONTH, YEAR } from '../../fragments';
import { patternRule } from '../../pattern-rule';
import { dateReading, yearFields } from '../../readings';

const SHORT_YEAR = `(?:${YEAR}|['’]?\\d\\d(?!\\d))`;
const OF_YEAR = `(?:\\s?[-/]?\\s?|\\s+of\\s+)(?:fiscal\\s+|FY\\s?)?(?<year>${SHORT_YEAR})(?![.,:%]?\\d|\\s*%)`;

/** Returns the quarter with most of its months before the end of this month. A quarter that ended in July is usually the second. */
const quarterEnding = (base: Reading): Reading => ({
  kind: 'relative',
  unit: 'quarter',
  offset: 0,
  anchor: 'expression',
  base: { kind: 'relative', unit: 'month', offset: -1, anchor: 'expression', base, coarse: true },
});

/** Counts quarters from the publication quarter. In a report, the reported quarter counts as the one before publication. */
const fromLatest = (offset: number): Reading => ({ kind: 'relative', unit: 'quarter', offset, anchor: 'dct', coarse: true });

/** "Q3", "H1": capital letters, which `read` checks. */
const SHORT_PERIOD = '(?:Q[1-4]|H[12])';

export const REPORT_PERIOD_RULES = [
  patternRule({
    id: 'quarter/ended',
    reason: 'A quarter given with its last day is the calendar quarter that covers most of it.',
    pattern: `(?:the\\s+)?(?:latest\\s+|fiscal\\s+)?quarter(?=,?\\s+(?:that\\s+|which\\s+)?(?<verb>ended|ending|ends|to)\\s+(?:on\\s+|in\\s+)?(?<month>${MONTH})(?:\\s+(?<day>${DAY}))?(?:,?\\s+(?<year>${YEAR}))?)`,
    read(g) {
      const month = monthNumber(g.month ?? '');
      if (month === null) return null;
      const base: Reading =
        g.year === undefined && /ended/i.test(g.verb ?? '')
          ? { kind: 'partial', fields: { month }, direction: 'nearest' }
          : dateReading(g.year === undefined ? { month } : { year: Number(g.year), month });
      return { type: 'DATE', reading: quarterEnding(base) };
    },
  }),
  patternRule({
    id: 'quarter/year-ago',
    reason: '“The year-ago quarter” is four quarters before the reported one.',
    pattern:
      "(?:the\\s+)?(?:(?:comparable|corresponding|equivalent|similar|like|same)\\s+)?year-(?:ago|earlier)\\s+(?:fiscal\\s+)?quarter|(?:the|the\\s+(?:comparable|corresponding|equivalent|similar|like|same)|that\\s+same)\\s+quarter(?:\\s+of)?\\s+(?:last\\s+year|the\\s+(?:previous|prior)\\s+year|a\\s+year\\s+(?:ago|earlier|before))(?!['’-])|last\\s+year['’]s\\s+quarter",
    read: () => ({ type: 'DATE', reading: fromLatest(-5) }),
  }),
  patternRule({
    id: 'anaphoric/period-last-year',
    reason: '“The same period last year” is one year before the reported period.',
    pattern:
      "(?:the|a)\\s+(?:comparable|corresponding|equivalent|similar|like|same)\\s+(?:period|time)\\s+(?:(?:of|in)\\s+)?(?:last\\s+year|the\\s+(?:previous|prior)\\s+year|a\\s+year\\s+(?:ago|earlier|before))(?!['’-])",
    read: () => ({ type: 'DATE', reading: { kind: 'relative', unit: 'year', offset: -1, anchor: 'dct', coarse: true } }),
  }),
  patternRule({
    id: 'quarter/short',
    reason: 'Q1 to Q4 are the quarters of a year.',
    pattern: `(?:the\\s+)?(?:Q(?<quarter>[1-4])|(?<quarter1>[1-4])Q)${OF_YEAR}|(?:FY\\s?)?(?<year2>${YEAR})[\\s-]?(?:Q(?<quarter2>[1-4])|(?<quarter3>[1-4])Q)`,
    read(g, { match }) {
      if (!/Q/.test(match)) return null;
      const quarter = Number(g.quarter ?? g.quarter1 ?? g.quarter2 ?? g.quarter3);
      return { type: 'DATE', reading: dateReading({ ...yearFields(g.year ?? g.year2), quarter }) };
    },
  }),
  patternRule({
    id: 'quarter/short-bare',
    reason: 'Without a year, Q1 to Q4, H1 and H2 are the nearest such quarter or half.',
    pattern: `(?<=\\b(?:in|for|during|since|by|of|from|to|until|through|and|our|its|their|late|early|mid)[\\s-]+)${SHORT_PERIOD}(?![\\w-]|\\.\\d|\\s+(?:\\d|of\\b))|${SHORT_PERIOD}(?=\\s+(?:results?|earnings|revenues?|sales|profits?|growth|GDP|guidance|net|loss|losses|report|deliveries|shipments)\\b)`,
    read(_, { match }) {
      const number = Number(match.slice(1));
      if (!/^[QH]/.test(match)) return null;
      return { type: 'DATE', reading: { kind: 'partial', fields: match.startsWith('Q') ? { quarter: number } : { half: number } } };
    },
  }),
  patternRule({
    id: 'half/short',
    reason: 'H1 and H2 are the halves of a year.',
    pattern: `(?:the\\s+)?(?:H(?<half>[12])|(?<half1>[12])H)${OF_YEAR}|(?<year2>${YEAR})[\\s-]?(?:H(?<half2>[12])|(?<half3>[12])H)`,
    read(g, { match }) {
      if (!/H[12]|[12]H/.test(match)) return null;
      return {
        type: 'DATE',
        reading: dateReading({ ...yearFields(g.year ?? g.year2), half: Number(g.half ?? g.half1 ?? g.half2 ?? g.half3) }),
      };
    },
  }),
  patternRule({
    id: 'half/quarters',
    reason: 'The first or last two quarters of a year are half a year.',
    pattern: `(?:the\\s+)?(?<which>first|last|final)\\s+two\\s+quarters\\s+of\\s+(?:fiscal\\s+)?(?<year>${YEAR})`,
    read: (g) => ({
      type: 'DATE',
      reading: { kind: 'absolute', fields: { year: Number(g.year), half: /first/i.test(g.which ?? '') ? 1 : 2 } },
    }),
  }),
  patternRule({
    id: 'unit/fiscal-year',
    reason: 'The last, this or next fiscal year is counted from the current year.',
    pattern:
      "(?:(?:the|its|their)\\s+)?(?<which>latest|most\\s+recent|last|past|prior|previous|this|current|next|coming)\\s+(?:fiscal|financial|business)\\s+year(?!['’]s\\s+|-)",
    read(g) {
      const which = (g.which ?? '').toLowerCase();
      const offset = /this|current/.test(which) ? 0 : /next|coming/.test(which) ? 1 : -1;
      return { type: 'DATE', reading: { kind: 'relative', unit: 'year', offset, anchor: 'dct' } };
    },
  }),
];
