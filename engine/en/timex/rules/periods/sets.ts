/** Repeated times: "daily", "every year", "each night", "on weekdays". */
import type { Granularity } from '../../../../model/timex';
import {
  KIND_WORDS,
  monthNumber,
  PARTS_OF_DAY,
  SEASON_NUMBERS,
  SET_VALUES,
  unitOf,
  weekdayNumber,
} from '../../../lexicon/time/calendar-words';
import { parseNumber, parseOrdinal } from '../../../lexicon/time/numbers';
import { anyOf, MONTH, NUMBER, ORDINAL_WORD, SEASON, UNITS, WEEKDAY } from '../../fragments';
import { isRate } from '../../not-durations';
import { patternRule } from '../../pattern-rule';

const SIGN_UNITS: Readonly<Record<string, Granularity>> = { H: 'hour', D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year' };

/** "Every two years", "every other week", "every third day"; undefined for "every few days". */
export function everyHowMany(text: string | undefined): number | undefined {
  if (text === undefined) return 1;
  return text.toLowerCase() === 'other' ? 2 : (parseNumber(text) ?? parseOrdinal(text) ?? undefined);
}

export const TIMES = `(?:once|twice|thrice|(?:${NUMBER}|several|many)\\s+times)`;

/** "twice" → 2X, "several times" → XX; undefined if no number is given. */
export function timesOf(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const word = words.toLowerCase().replace(/\s+times$/, '');
  const count = { once: 1, twice: 2, thrice: 3 }[word] ?? parseNumber(word);
  return `${count ?? 'X'}X`;
}

/** "The Daily Mail", "the French daily Le Monde": a paper, not a time. */
const NAME_AHEAD = new RegExp(`^\\s+(?!${MONTH}|${WEEKDAY})\\p{Lu}\\p{Ll}`, 'u');

/** "The average daily volume" is a mean, not a repeated time. */
const OF_A_MEAN = /\b(?:average|mean)\s+$/i;

export const SET_RULES = [
  patternRule({
    id: 'set/adverb',
    reason: 'Words such as “daily” and “annually” describe a repeated time.',
    pattern: `(?<!\\p{L}-)(?:(?<times>once|twice|thrice)[\\s-])?(?<word>${anyOf(Object.keys(SET_VALUES).filter((word) => !KIND_WORDS.includes(word)))})`,
    read(g, { text, at, match }) {
      if (NAME_AHEAD.test(text.slice(at + match.length)) || OF_A_MEAN.test(text.slice(Math.max(0, at - 10), at))) return null;
      const value = SET_VALUES[(g.word ?? '').toLowerCase()];
      const sign = /^PT?(\d+)([A-Z])$/.exec(value ?? '');
      if (sign === null) return null;
      const freq = timesOf(g.times);
      return {
        type: 'SET',
        reading: { kind: 'set', unit: SIGN_UNITS[sign[2] ?? ''] ?? 'day', amount: Number(sign[1]), quant: 'EVERY', freq },
        storyOnly: /^(?:annually|yearly)$/i.test(match) && isRate({ text, at, match }) ? true : undefined,
      };
    },
  }),
  patternRule({
    id: 'set/every',
    reason: 'A unit after “every” or “each” is a repeated time.',
    pattern: `(?<quant>every|each)\\s+(?:(?:single\\s+)?(?:(?<amount>${NUMBER}|other|few|${ORDINAL_WORD})\\s+)?(?<unit>${UNITS}))(?!\\s+(?<=second\\s+)\\p{L})`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      return { type: 'SET', reading: { kind: 'set', unit, amount: everyHowMany(g.amount), quant: (g.quant ?? '').toUpperCase() } };
    },
  }),
  patternRule({
    id: 'set/every-named',
    reason: '“Every July” or “every summer” is a repeated part of the year.',
    pattern: `(?<quant>every|each)\\s+(?:(?<month>${MONTH})|(?<season>${SEASON}))`,
    read(g) {
      const month = monthNumber(g.month ?? '') ?? undefined;
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      if (month === undefined && season === undefined) return null;
      const fields = month === undefined ? { season } : { month };
      return { type: 'SET', reading: { kind: 'set', unit: 'year', fields, quant: (g.quant ?? '').toUpperCase() } };
    },
  }),
  patternRule({
    id: 'set/every-part',
    reason: '“Every morning” or “each night” is a repeated part of the day.',
    pattern: '(?<quant>every|each)\\s+(?:single\\s+)?(?<part>morning|afternoon|evening|night)',
    read(g) {
      const partOfDay = PARTS_OF_DAY[(g.part ?? '').toLowerCase()];
      return { type: 'SET', reading: { kind: 'set', unit: 'day', fields: { partOfDay }, quant: (g.quant ?? '').toUpperCase() } };
    },
  }),
  patternRule({
    id: 'set/every-nth-weekday',
    reason: '“Every other Monday” is a repeated weekday.',
    pattern: `(?<quant>every|each)\\s+(?:other|${ORDINAL_WORD})\\s+(?<weekday>${WEEKDAY})`,
    read(g) {
      const weekday = weekdayNumber(g.weekday ?? '');
      if (weekday === null) return null;
      return { type: 'SET', reading: { kind: 'set', unit: 'week', fields: { weekday }, quant: (g.quant ?? '').toUpperCase() } };
    },
  }),
  patternRule({
    id: 'set/nth-of-every',
    reason: '“The first Monday of every month” repeats each month.',
    pattern: `(?:the\\s+)?(?:${ORDINAL_WORD}|last|\\d{1,2}(?:st|nd|rd|th))(?:\\s+(?:${WEEKDAY}|day|week|weekend|weekday))?\\s+of\\s+(?<quant>every|each)\\s+(?<unit>week|month|quarter|year)`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      return unit === null ? null : { type: 'SET', reading: { kind: 'set', unit, amount: 1, quant: (g.quant ?? '').toUpperCase() } };
    },
  }),
  patternRule({
    id: 'set/weekends',
    reason: 'Plural weekends and weekdays repeat every week.',
    pattern: '(?<=\\b(?:on|at|during|over|and|or|most)\\s+|^)(?:weekdays|weekends)|(?<quant>every|each)\\s+weekday',
    read(g, { match }) {
      const part = match.toLowerCase() === 'weekends' ? 'weekend' : 'weekdays';
      return { type: 'SET', reading: { kind: 'set', unit: 'week', part, quant: g.quant?.toUpperCase() } };
    },
  }),
];
