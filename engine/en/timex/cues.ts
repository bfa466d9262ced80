/** The kinds of time words. A rule whose kinds a sentence does not hold is not tried in it; most sentences hold none. */

import {
  DEICTIC_DAYS,
  MONTH_NUMBERS,
  PARTS_OF_DAY,
  PLURAL_UNIT_WORDS,
  SEASON_NUMBERS,
  SET_WORDS,
  UNIT_SIGNS,
  UNIT_WORDS,
  WEEKDAY_NUMBERS,
  WEEKDAY_SHORT_NUMBERS,
} from '../lexicon/time/calendar-words';
import { HOLIDAY_CUES } from '../lexicon/time/holidays';
import { VAGUE_WORDS } from '../lexicon/time/reference-words';
import { wordList } from '../lexicon/words';

export const CUES = {
  figure: 1,
  month: 2,
  weekday: 4,
  unit: 8,
  season: 16,
  partOfDay: 32,
  deictic: 64,
  vague: 128,
  set: 256,
  holiday: 512,
  yearWord: 1024,
  story: 2048,
  hourWord: 4096,
  era: 8192,
  shortPeriod: 16384,
  unitSign: 32768,
  minuteWord: 65536,
  shortWeekday: 131072,
} as const;
export type Cue = keyof typeof CUES;

const WORDS = new Map<string, number>();
const add = (words: Iterable<string>, cue: Cue): void => {
  for (const word of words) WORDS.set(word, (WORDS.get(word) ?? 0) | CUES[cue]);
};
const lastWords = (phrases: readonly string[]): string[] => phrases.map((phrase) => phrase.split(' ').at(-1) ?? phrase);

add(Object.keys(MONTH_NUMBERS), 'month');
add(Object.keys(WEEKDAY_NUMBERS), 'weekday');
add(
  Object.keys(WEEKDAY_NUMBERS).map((word) => `${word}s`),
  'weekday',
);
add(Object.keys(UNIT_WORDS), 'unit');
add(Object.keys(PLURAL_UNIT_WORDS), 'unit');
add(Object.keys(SEASON_NUMBERS), 'season');
add(
  Object.keys(SEASON_NUMBERS).map((word) => `${word}s`),
  'season',
);
add(Object.keys(PARTS_OF_DAY), 'partOfDay');
add(['midnight', 'mornings', 'afternoons', 'evenings', 'nights', 'time', 'noon', 'sunrise', 'sunset', 'nightfall'], 'partOfDay');
add(['bc', 'bce', 'b.c', 'b.c.e', 'b', 'ad', 'a.d', 'ce', 'c.e'], 'era');
add(["o'clock", 'o’clock', 'half', 'quarter'], 'hourWord');
add(Object.keys(UNIT_SIGNS), 'unitSign');
add(['five', 'ten', 'fifteen', 'twenty', 'thirty', 'forty'], 'minuteWord');
add(Object.keys(WEEKDAY_SHORT_NUMBERS), 'shortWeekday');
add(DEICTIC_DAYS, 'deictic');
add([...lastWords(Object.keys(VAGUE_WORDS)), 'soon'], 'vague');
add(SET_WORDS, 'set');
add(HOLIDAY_CUES, 'holiday');
add(
  wordList('twenties thirties forties fifties sixties seventies eighties nineties nineteen twenty eighteen seventeen sixteen thousand'),
  'yearWord',
);

/** "FY24", "H1": words that hold a number all the same. */
const endsInFigure = (word: string): boolean => {
  const last = word.charCodeAt(word.length - 1);
  return last >= 48 && last <= 57;
};

add(['former', 'formerly', 'future', 'time', 'date', 'moment', 'period'], 'story');

/** "Q3", "H1", "3Q24" (of which "Q24" is a word of its own), "1H". */
const isShortPeriod = (word: string): boolean => {
  const first = word.charCodeAt(0);
  const second = word.charCodeAt(1);
  return (first === 0x71 || first === 0x68) && (word.length === 1 || (second >= 48 && second <= 57));
};

/** Bit mask of the cues of a word, given in lower case. */
export function cuesOfWord(lower: string): number {
  const cues = (WORDS.get(lower) ?? 0) | (endsInFigure(lower) ? CUES.figure : 0) | (isShortPeriod(lower) ? CUES.shortPeriod : 0);
  return lower.endsWith('.') ? cues | (WORDS.get(lower.slice(0, -1)) ?? 0) : cues;
}
