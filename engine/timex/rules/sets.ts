/** Repeated times: "daily", "every year", "twice a week", "per month". */
import { monthNumber } from '../../lexicon/months';
import { parseNumber, parseOrdinal } from '../../lexicon/numbers';
import { SEASON_NUMBERS } from '../../lexicon/seasons';
import { KIND_WORDS, SET_VALUES } from '../../lexicon/time-words';
import { DURATION_SIGNS, unitOf } from '../../lexicon/units';
import type { Granularity } from '../../model/timex';
import { anyOf, MONTH, NUMBER, ORDINAL_WORD, SEASON, UNITS } from '../fragments';
import { patternRule } from '../pattern-rule';

const SIGN_UNITS: Readonly<Record<string, Granularity>> = { H: 'hour', D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year' };

/** "Every two years", "every other week", "every third day". */
function everyHowMany(text: string | undefined): number {
  if (text === undefined) return 1;
  return text.toLowerCase() === 'other' ? 2 : (parseNumber(text) ?? parseOrdinal(text) ?? 1);
}

/** "Once", "twice", "three times" as a number. */
function timesOf(text: string): number | null {
  const word = text.toLowerCase().replace(/\s+times$/, '');
  return word === 'once' ? 1 : word === 'twice' ? 2 : parseNumber(word);
}

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
      return { type: 'SET', reading: { kind: 'set', unit: SIGN_UNITS[sign[2] ?? ''] ?? 'day', amount: Number(sign[1]), quant: 'EVERY' } };
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
      return { type: 'SET', reading: { kind: 'set', unit, amount: everyHowMany(g.amount), quant: (g.quant ?? '').toUpperCase() } };
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
    pattern: `(?:per|(?<times>once|twice|${NUMBER}\\s+times)\\s+(?:a|an|per|(?<quant>each|every)(?:\\s+(?<amount>${NUMBER}|other))?))\\s+(?<unit>${UNITS})`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      const freq = g.times === undefined ? undefined : `${timesOf(g.times) ?? 'X'}X`;
      return { type: 'SET', reading: { kind: 'set', unit, amount: everyHowMany(g.amount), quant: g.quant?.toUpperCase(), freq } };
    },
    examples: {
      matches: [
        ['It costs $5 per month.', 'per month'],
        ['They meet twice a year.', 'twice a year'],
        ['She calls three times a week.', 'three times a week'],
        ['They vote once every two years.', 'once every two years'],
      ],
      refuses: ['As per agreement.', 'It took a year.', 'He called three times.'],
    },
  }),
  patternRule({
    id: 'set/units-in',
    reason: 'So many days a week or a month are a repeated time.',
    needs: ['unit'],
    pattern: `(?<count>${NUMBER})\\s+(?<part>days?|weeks?|months?)\\s+(?:a|per|(?<quant>each|every))\\s+(?<unit>week|month|quarter|year)`,
    read(g) {
      const [part, unit] = [unitOf(g.part ?? ''), unitOf(g.unit ?? '')];
      const count = parseNumber(g.count ?? '');
      if (part === null || unit === null || part === unit || count === null) return null;
      const freq = `${count}${DURATION_SIGNS[part][2]}`;
      return { type: 'SET', reading: { kind: 'set', unit, amount: 1, quant: g.quant?.toUpperCase(), freq } };
    },
    examples: {
      matches: [
        ['The court sits four days a week.', 'four days a week'],
        ['He teaches three days every month.', 'three days every month'],
      ],
      refuses: ['It took four days in a week of talks.', 'They wait four weeks.'],
    },
  }),
];
