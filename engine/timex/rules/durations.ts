/** Lengths of time: "three days", "a 10-year term", "two-week-long", "several months", "years". */
import { parseNumber } from '../../lexicon/numbers';
import { unitOf } from '../../lexicon/units';
import { AMOUNT, NUMBER, UNITS } from '../fragments';
import { patternRule } from '../pattern-rule';

/** A number of other things before "a year" makes it a rate: "700 seats a week", "24 hours a day". */
const IS_RATE =
  /(?:\d|\b(?:million|billion|thousand|percent|times|once|twice))[\d,.%]*(?:\s+(?!in\b|for\b|after\b|over\b|within\b|of\b)[a-z]+){0,2}\s+$/i;

export const DURATION_RULES = [
  patternRule({
    id: 'duration/counted',
    reason: 'A number of units is a length of time and dates nothing by itself.',
    needs: ['unit'],
    pattern: `(?:the\\s+(?=${NUMBER}\\s+(?:days|weeks|months|quarters|years)))?(?<amount>${AMOUNT})(?<join>[\\s-]+)(?:more\\s+|full\\s+|straight\\s+|consecutive\\s+|additional\\s+|trading\\s+|whole\\s+|long\\s+|business\\s+|working\\s+|extra\\s+|further\\s+)?(?<unit>${UNITS})(?:-long)?(?<half>\\s+and\\s+a\\s+half)?`,
    read(g, { text, at, match }) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null || /^[\s-]+old\b/i.test(text.slice(at + match.length, at + match.length + 6))) return null;
      if (unit === 'quarter' && (g.join ?? '').includes('-')) return null;
      if (
        /^[\s-]+(?:of\s+the\b|of\s+(?:all|its|their|a)\b)/i.test(text.slice(at + match.length, at + match.length + 9)) &&
        unit === 'quarter'
      )
        return null;
      if (/^an?$/i.test(g.amount ?? '') && IS_RATE.test(text.slice(Math.max(0, at - 32), at))) return null;
      if (/^(?:a|an|some|many)$/i.test(g.amount ?? '') && unit === 'second') return null;
      const amount = parseNumber(g.amount ?? '');
      const total = amount === null ? undefined : amount + (g.half === undefined ? 0 : 0.5);
      return { type: 'DURATION', reading: { kind: 'duration', unit, ...(total === undefined ? {} : { amount: total }) } };
    },
    examples: {
      matches: [
        ['The visit lasted three days.', 'three days'],
        ['It is a 10-year agreement.', '10-year'],
        ['They waited several months.', 'several months'],
        ['A year and a half passed.', 'A year and a half'],
      ],
      refuses: [
        'She is 6-year-old and tall.',
        'They fly 700 seats a week.',
        'A three-quarter share fell.',
        'The daylight faded.',
        'He came second.',
      ],
    },
  }),
  patternRule({
    id: 'duration/period-ended',
    reason: 'A year with its last day is a length of time that need not be a calendar year.',
    needs: ['unit'],
    pattern: '(?:the\\s+)?(?:fiscal\\s+)?year(?=\\s+(?:ended|ending)\\b)',
    read: () => ({ type: 'DURATION', reading: { kind: 'duration', unit: 'year', amount: 1 } }),
    examples: { matches: [['For the fiscal year ended Jan. 31 it lost.', 'the fiscal year']], refuses: ['The year was good.'] },
  }),
  patternRule({
    id: 'duration/uncounted',
    reason: 'Units without a number are a length of time nobody counted.',
    needs: ['unit'],
    pattern: '(?<unit>minutes|hours|days|weeks|months|quarters|years|decades|centuries)(?:-long)?',
    read(g, { text, at, match }) {
      const unit = unitOf(g.unit ?? '');
      const before = text.slice(Math.max(0, at - 24), at);
      if (unit === null || /^[\s-]+old\b|^['’]/i.test(text.slice(at + match.length, at + match.length + 6))) return null;
      if (!/(?:\b(?:for|in|of|within|after|over|took|takes|take|lasted|than|lasting|spent|or|and|during)|^|[,;–—-])\s*$/i.test(before))
        return null;
      return { type: 'DURATION', reading: { kind: 'duration', unit } };
    },
    examples: {
      matches: [
        ['It took years to build.', 'years'],
        ['They waited for weeks.', 'weeks'],
      ],
      refuses: ['Working hours changed.', 'A year passed.'],
    },
  }),
];
