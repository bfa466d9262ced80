/** The English helpers for evaluation: names without accents and articles, and kinds of temporal expressions for error reports. */
import { SHORT_NAMES } from './lexicon/given-names';
import { HOLIDAY_NAMES } from './lexicon/time/holidays';
import { anyOf, DAY, MONTH, SEASON, UNITS, WEEKDAY, YEAR } from './timex/fragments';

export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

/** Folds a name with its short forms expanded. */
export function foldLongName(name: string): string {
  const plain = foldName(name);
  return SHORT_NAMES.get(plain) ?? plain;
}

interface WordedTimex {
  /** the annotated words */
  readonly text: string;
  readonly type: string;
  readonly value: string;
}

interface Kind {
  readonly name: string;
  has(timex: WordedTimex): boolean;
}

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
const inWords = (name: string, pattern: string): Kind => {
  const regex = words(pattern);
  return { name, has: ({ text }) => regex.test(text) };
};
const inValue = (name: string, regex: RegExp): Kind => ({ name, has: ({ value }) => regex.test(value) });

const POINTING = 'last|this|next|past|coming|previous|current|recent|upcoming|latest|earlier\\s+th[ei]s?|later\\s+this';
const COUNTED_BACK = '(?:ago|from\\s+now|hence)';
const relative = (name: string, units: string): Kind =>
  inWords(name, `(?:${POINTING})\\s+(?:\\p{L}+\\s+)?(?:${units})|(?:${units})\\s+${COUNTED_BACK}`);

/** "that day", "the following year", "the same time", "the month". */
const THE_SAME = `(?:(?:that|the)\\s+(?:(?:same|very|following|next|previous|preceding)\\s+)?|(?:same|following|preceding)\\s+)(?:${UNITS}|time|period|date)`;
/** "two days later", "a year before". */
const COUNTED_ON = `(?:${UNITS})\\s+(?:later|earlier|before|after|afterwards?)`;

/** Checked in this order: the first match names the expression. */
const KINDS: readonly Kind[] = [
  { name: 'set', has: ({ type }) => type === 'SET' },
  inValue('present', /^PRESENT_REF$/),
  inValue('past', /^PAST_REF$/),
  inValue('future', /^FUTURE_REF$/),
  { name: 'vague length', has: ({ type, value }) => type === 'DURATION' && (/^PT?X/.test(value) || value === '') },
  { name: 'counted length', has: ({ type, value }) => type === 'DURATION' || /^PT?[\d.X]/.test(value) },
  inValue('clock time', /T\d/),
  { name: 'part of day', has: ({ type, value }) => type === 'TIME' || /T(?:MO|MI|AF|EV|NI|DT)$/.test(value) },
  inWords('range', `(?:from|between)\\b.*\\b(?:to|and|until|through)|(?:${DAY}|${YEAR})\\s?[-–—]\\s?(?:${DAY}|${YEAR})`),
  inWords('holiday', anyOf(Object.keys(HOLIDAY_NAMES))),
  inWords('full date', `(?:${MONTH}.*\\b${DAY}|${DAY}.*${MONTH}).*${YEAR}|${YEAR}.*${MONTH}.*\\b${DAY}|\\d+[-/.]\\d+[-/.]\\d+`),
  inWords('day and month', `${MONTH}\\s*(?:the\\s+)?${DAY}|${DAY}\\s+(?:of\\s+)?${MONTH}`),
  inWords('month and year', `${MONTH}.*(?:${YEAR}|['’]\\d\\d)`),
  inWords('weekday', WEEKDAY),
  inValue('quarter', /-Q/),
  inWords('anaphoric', `${THE_SAME}|${COUNTED_ON}`),
  inWords('month', MONTH),
  { name: 'season or half', has: ({ text, value }) => /-(?:SP|SU|FA|WI|H[12X])/.test(value) || words(SEASON).test(text) },
  inWords('decade or century', `${YEAR}['’]?s|['’]?\\d0s|decades?|century|centuries|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies`),
  inWords('relative day', `today|yesterday|tomorrow|tonight|overnight|(?:${POINTING})\\s+days?|days?\\s+${COUNTED_BACK}`),
  relative('relative week', 'weeks?|weekends?|fortnights?'),
  relative('relative month', 'months?'),
  relative('relative quarter', 'quarters?'),
  relative('relative year', 'years?'),
  { name: 'year', has: ({ text, value }) => words(`${YEAR}|['’]\\d\\d`).test(text) || /^(?:BC)?\d{4}$/.test(value) },
];

/** Returns the name of a kind: "weekday", "day and month", "counted length" …, or "other". */
export const timexKind = (timex: WordedTimex): string => KINDS.find((kind) => kind.has(timex))?.name ?? 'other';

/** The names in the same order, with "other" last. */
export const TIMEX_KINDS: readonly string[] = [...KINDS.map(({ name }) => name), 'other'];
