/** Repeated times: "daily", "every year", "twice a week", "per month". */
import { monthNumber } from '../../lexicon/months';
import { parseNumber, parseOrdinal } from '../../lexicon/numbers';
import { SEASON_NUMBERS } from '../../lexicon/seasons';
import { KIND_WORDS, SET_VALUES } from '../../lexicon/time-words';
import { unitOf } from '../../lexicon/units';
import type { Granularity } from '../../model/timex';
import { anyOf, MONTH, NUMBER, ORDINAL_WORD, SEASON, UNIT, UNITS } from '../fragments';
import { patternRule } from '../pattern-rule';

const SIGN_UNITS: Readonly<Record<string, Granularity>> = { H: 'hour', D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year' };

export const SET_RULES = [
  patternRule({
    id: 'set/adverb',
    reason: 'Words such as "daily" and "annually" name a repeated time.',
    needs: ['set'],
    pattern: anyOf(Object.keys(SET_VALUES).filter((word) => !KIND_WORDS.includes(word))),
    read(_, { match }) {
      const value = SET_VALUES[match.toLowerCase()];
      const sign = /^PT?(\d+)([A-Z])$/.exec(value ?? '');
      if (sign === null) return null;
      return { type: 'SET', reading: { kind: 'set', unit: SIGN_UNITS[sign[2] ?? ''] ?? 'day', amount: Number(sign[1]) } };
    },
    examples: {
      matches: [
        ['It is published daily.', 'daily'],
        ['They meet annually.', 'annually'],
      ],
      refuses: ['The annual meeting closed.', 'The quarterly dividend fell.'],
    },
  }),
  patternRule({
    id: 'set/every',
    reason: 'Every or each unit is a repeated time.',
    needs: ['set', 'unit'],
    pattern: `(?<quant>every|each)\\s+(?:(?<amount>${NUMBER}|other|${ORDINAL_WORD})\\s+)?(?<unit>${UNITS})`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      const amount = g.amount === undefined ? 1 : /other/i.test(g.amount) ? 2 : (parseNumber(g.amount) ?? parseOrdinal(g.amount) ?? 1);
      return { type: 'SET', reading: { kind: 'set', unit, amount, quant: (g.quant ?? '').toUpperCase() } };
    },
    examples: {
      matches: [
        ['They meet every year.', 'every year'],
        ['He calls every two weeks.', 'every two weeks'],
      ],
      refuses: ['Every man left.'],
    },
  }),
  patternRule({
    id: 'set/every-named',
    reason: 'Every July or every summer is a repeated part of the year.',
    needs: ['set', ['month', 'season']],
    pattern: `(?<quant>every|each)\\s+(?:(?<month>${MONTH})|(?<season>${SEASON}))`,
    read(g) {
      const month = monthNumber(g.month ?? '') ?? undefined;
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      if (month === undefined && season === undefined) return null;
      const fields = month === undefined ? { season } : { month };
      return { type: 'SET', reading: { kind: 'set', unit: 'year', fields, quant: (g.quant ?? '').toUpperCase() } };
    },
    examples: {
      matches: [
        ['They march each July.', 'each July'],
        ['Every summer they return.', 'Every summer'],
      ],
      refuses: ['They may march in July.'],
    },
  }),
  patternRule({
    id: 'set/per',
    reason: 'So many times a unit is a repeated time.',
    needs: ['unit', 'set'],
    pattern: `(?:per|(?:once|twice|${NUMBER}\\s+times)\\s+(?:a|an|each|every|per))\\s+(?<unit>${UNIT})`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      return unit === null ? null : { type: 'SET', reading: { kind: 'set', unit, amount: 1 } };
    },
    examples: {
      matches: [
        ['It costs $5 per month.', 'per month'],
        ['They meet twice a year.', 'twice a year'],
      ],
      refuses: ['As per agreement.', 'It took a year.'],
    },
  }),
];
