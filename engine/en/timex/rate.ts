/** A number of other things before "a year" makes it a rate: "700 seats a week", "20 miles (32 km) a day", "24 hours a day". */
import { NUMBER_WORDS } from '../lexicon/time/numbers';
import { anyOf } from './fragments';
import type { MatchPlace } from './pattern-rule';

const COUNTS = `(?:\\d[\\d,.]*%?|\\b${anyOf([...Object.keys(NUMBER_WORDS), 'hundred', 'thousand', 'million', 'billion', 'percent', 'times', 'once', 'twice'])})`;
const COUNTED_THINGS = new RegExp(
  `${COUNTS}(?:\\s+(?:(?:of|in|worth\\s+of)\\s+(?!(?:an?|the)\\b))?(?!(?:in|for|after|over|within|of|to|and|at|on|by|from|about)\\b)[a-z]+){0,2}(?:\\s+\\([^()]{1,16}\\))?\\s+$`,
  'i',
);
/** The longest rate looked at, in characters. */
const REACH = 40;

/** Whether the words before the match count things for each of its units. */
export const isRate = ({ text, at }: MatchPlace): boolean => COUNTED_THINGS.test(text.slice(Math.max(0, at - REACH), at));
