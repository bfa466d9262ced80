/** Rejects numbers of units that are not a duration: rates ("700 seats a week"), ages, fractions, "one day" in the future. */
import type { Granularity } from '../../model/timex';
import { NUMBER_WORDS } from '../lexicon/time/numbers';
import { anyOf } from './fragments';
import type { Groups, MatchPlace } from './pattern-rule';

const COUNTS = `(?:\\d[\\d,.]*%?|\\b${anyOf([...Object.keys(NUMBER_WORDS), 'hundred', 'thousand', 'million', 'billion', 'percent', 'times', 'once', 'twice'])})`;
const COUNTED_THINGS = new RegExp(
  `${COUNTS}(?:\\s+(?:(?:of|in|worth\\s+of)\\s+(?!(?:an?|the)\\b))?(?!(?:in|for|after|over|within|of|to|and|at|on|by|from|about)\\b)[a-z]+){0,2}(?:\\s+\\([^()]{1,16}\\))?\\s+$`,
  'i',
);
/** Maximum length of a rate, in characters. */
const REACH = 40;

/** Whether the words before the match count things per unit. */
export const isRate = ({ text, at }: MatchPlace): boolean => COUNTED_THINGS.test(text.slice(Math.max(0, at - REACH), at));

export const LEADS_TO_LENGTH =
  /(?:\b(?:for|in|of|within|after|over|took|takes|take|lasted|than|lasting|spent|or|and|during)|^|[,;–—-])\s*$/i;

/** "He would one day return", "one day the king …" are not durations. */
const SOME_DAY = /(?:\b(?:would|will|could|may|might|can|shall|should|must|he|she|it|they|we|i|you|who|that|to)|^|[.!?]["”’]?)\s*$/i;

/** "Women aged 30-44 years". */
export const AGED = /\bage[ds]?\s+(?:\d{1,3}\s?[-–]\s?)?$/i;

/** "They struck three times in as many days". */
const AS_MANY = /\b(?:as|so|how)\s+$/i;

/** "A 6-year-old", "a year-on-year rise", "the Seven Years' War", "the Six-Day War". */
const NO_LENGTH_AFTER = /^(?:[\s-]+[Oo]lds?\b|-(?:on|over|to)-|['’]?\s+Wars?\b)/;

/** "Three quarters of the seats". */
const OF_A_WHOLE = /^[\s-]+(?:of\s+the\b|of\s+(?:all|its|their|a)\b)/i;

/** Whether a count of units, matched with `amount` and the words that join them, is not a duration. */
export function isNoLength(unit: Granularity, { amount = '', join = '' }: Groups, { text, at, match }: MatchPlace): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at + match.length, at + match.length + 9);
  if (NO_LENGTH_AFTER.test(after) || AGED.test(before) || (/^many$/i.test(amount) && AS_MANY.test(before))) return true;
  // Fractions and "in some quarters"
  if (unit === 'quarter') return join.includes('-') || /^(?:an?|some|many|half\s+a)$/i.test(amount) || OF_A_WHOLE.test(after);
  if (/^one\s+day$/i.test(match)) return SOME_DAY.test(before) && !/^\s+(?:after|before)\b/i.test(after);
  // "some day he will return"
  if (/^some\s+\p{L}+$/iu.test(match)) return !/s$/i.test(match);
  // "a day of mourning"
  if (/^a\s+day$/i.test(match) && /^\s+of\s/i.test(after)) return !LEADS_TO_LENGTH.test(before);
  // "a month-long truce" without its article
  return /^an?$/i.test(amount) && (/-long$/i.test(match) || join.includes('-'));
}
