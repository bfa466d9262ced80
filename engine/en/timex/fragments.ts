/** Pattern fragments from the lexicon. None nests a repetition in another, so every pattern with them runs in linear time. */
import {
  MONTH_NUMBERS,
  PARTS_OF_DAY,
  PLURAL_UNIT_WORDS,
  SEASON_NUMBERS,
  UNIT_WORDS,
  WEEKDAY_NUMBERS,
  WEEKDAY_SHORT_NUMBERS,
} from '../lexicon/time/calendar-words';
import { NUMBER_SCALES, NUMBER_WORDS, ORDINAL_WORDS, VAGUE_AMOUNTS, WORDED_AMOUNTS } from '../lexicon/time/numbers';

/** Returns the alternatives for a list of words or phrases, longest first. Spaces match any white space. */
export function anyOf(words: readonly string[]): string {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replaceAll("'", "['’]")
        .replaceAll(' ', '\\s+'),
    );
  return `(?:${escaped.join('|')})`;
}

const longMonths = Object.keys(MONTH_NUMBERS).filter((word) => word.length > 4 || ['may', 'june', 'july'].includes(word));
const shortMonths = Object.keys(MONTH_NUMBERS).filter((word) => !longMonths.includes(word));

/** Full names, or abbreviations with or without a period. */
export const MONTH = `(?:${anyOf(longMonths)}\\b|${anyOf(shortMonths)}(?:\\.|\\b))`;
export const WEEKDAY = anyOf(Object.keys(WEEKDAY_NUMBERS));
export const WEEKDAY_SHORT = anyOf(Object.keys(WEEKDAY_SHORT_NUMBERS));
export const WEEKDAY_ANY = `(?:${WEEKDAY}|${WEEKDAY_SHORT}(?:\\.|\\b))`;
export const SEASON = anyOf(Object.keys(SEASON_NUMBERS));
export const PART_OF_DAY = anyOf(Object.keys(PARTS_OF_DAY));
export const UNIT = anyOf(Object.keys(UNIT_WORDS));
export const UNITS = anyOf([...Object.keys(UNIT_WORDS), ...Object.keys(PLURAL_UNIT_WORDS)]);

/** A day of the month in digits. */
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d])';
export const YEAR = '(?:1\\d|20|21)\\d\\d(?!\\d)';

const cardinals = anyOf(Object.keys(NUMBER_WORDS));
const numbersFrom = (least: number, most: number): string =>
  anyOf(Object.keys(NUMBER_WORDS).filter((word) => least <= (NUMBER_WORDS[word] ?? 0) && (NUMBER_WORDS[word] ?? 0) <= most));
/** "Five", "twenty-four"; "two five-year terms" has two numbers. */
const belowHundred = `(?:${numbersFrom(20, 90)}(?:[\\s-]+${numbersFrom(1, 9)})?|${numbersFrom(0, 19)})\\b`;
const scaled = `${anyOf(Object.keys(NUMBER_SCALES))}\\b(?:[\\s-]+(?:and\\s+)?${belowHundred})?`;
/** "12", "1,200", "2 1/2", "twenty-four", "a hundred and five". */
export const NUMBER = `(?:\\d(?:[\\d,]{0,13}\\d)?(?:\\.\\d{1,4})?(?:\\s?½|\\s1/2|\\s+(?:thousand|million|billion))?|(?:a\\s+(?=hundred|thousand))?(?:${belowHundred}|${scaled})(?:[\\s-]+${scaled}){0,2}(?:[\\s-]and[\\s-](?:a[\\s-])?half)?)`;
export const AMOUNT = `(?:${anyOf([...Object.keys(WORDED_AMOUNTS), ...VAGUE_AMOUNTS])}|${NUMBER})`;

const spokenTens = anyOf(Object.keys(NUMBER_WORDS).filter((word) => (NUMBER_WORDS[word] ?? 0) >= 10));
const spokenOnes = anyOf(Object.keys(NUMBER_WORDS).filter((word) => (NUMBER_WORDS[word] ?? 10) < 10 && word !== 'zero'));
/** "nineteen ninety-four", "eighteen hundred and twelve", "nineteen oh five", "twenty twenty-four". */
export const SPOKEN_YEAR = `(?:(?:nineteen|eighteen|seventeen|sixteen|twenty)[\\s-]+(?:hundred\\s+(?:and\\s+)?)?(?:${spokenTens}(?:[\\s-]${spokenOnes})?|oh[\\s-]${spokenOnes}))`;
/** "two thousand", "two thousand and one". */
export const SPOKEN_MILLENNIUM = `(?:two\\s+thousand(?:\\s+(?:and\\s+)?(?:${spokenTens}(?:[\\s-]${spokenOnes})?|${spokenOnes}))?)`;

const ordinals = anyOf(Object.keys(ORDINAL_WORDS));
/** "third", "twenty-first". */
export const ORDINAL_WORD = `(?:(?:${cardinals}[\\s-])?${ordinals})`;
