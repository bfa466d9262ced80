/**
 * Which kinds of time words a sentence holds at all. Looked up once per sentence; a rule whose kind is missing is not run,
 * which is what keeps recognition fast: most sentences hold none.
 */
import { HOLIDAY_CUES } from '../lexicon/holidays';
import { MONTH_NUMBERS } from '../lexicon/months';
import { VAGUE_WORDS } from '../lexicon/reference-words';
import { PARTS_OF_DAY, SEASON_NUMBERS } from '../lexicon/seasons';
import { DEICTIC_DAYS, SET_WORDS } from '../lexicon/time-words';
import { PLURAL_UNIT_WORDS, UNIT_WORDS } from '../lexicon/units';
import { WEEKDAY_NUMBERS } from '../lexicon/weekdays';
import type { Sentence } from '../model/sentence';

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
add(["o'clock", 'o’clock', 'half', 'quarter'], 'hourWord');
add(DEICTIC_DAYS, 'deictic');
add(lastWords(Object.keys(VAGUE_WORDS)), 'vague');
add(SET_WORDS, 'set');
add(HOLIDAY_CUES, 'holiday');
add(
  [
    'twenties',
    'thirties',
    'forties',
    'fifties',
    'sixties',
    'seventies',
    'eighties',
    'nineties',
    'nineteen',
    'twenty',
    'eighteen',
    'seventeen',
    'sixteen',
    'thousand',
  ],
  'yearWord',
);

/** "FY24", "H1": words that hold a number all the same. */
const endsInFigure = (word: string): boolean => {
  const last = word.charCodeAt(word.length - 1);
  return last >= 48 && last <= 57;
};

add(['former', 'formerly', 'future', 'time', 'date', 'moment', 'period'], 'story');

const cache = new WeakMap<Sentence, number>();

/** Bit mask of the cues the sentence holds. */
export function cuesOf(sentence: Sentence): number {
  const known = cache.get(sentence);
  if (known !== undefined) return known;
  let mask = 0;
  for (const token of sentence.tokens) {
    if (token.kind === 'number') mask |= CUES.figure;
    else if (token.kind === 'word') {
      mask |= WORDS.get(token.lower) ?? 0;
      if (endsInFigure(token.lower)) mask |= CUES.figure;
      if (token.lower.endsWith('.')) mask |= WORDS.get(token.lower.slice(0, -1)) ?? 0;
    }
  }
  cache.set(sentence, mask);
  return mask;
}
