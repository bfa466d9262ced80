/** A full date written in a line of a page ("2024-01-09", "Tuesday, 9 January 2024", "Jan. 9, 2024 10:30") → the day. */
import { type CalendarDay, formatDay, isValidDay } from '../../calendar/day';
import type { IsoDay } from '../../model/article';
import { MONTH_NUMBERS } from '../lexicon/time/calendar-words';

const NUMERIC = /(?<!\d)(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>[A-Za-z]{3,9})\.?,?\s+(?<year>\d{4})(?!\d)/;
const MONTH_FIRST = /(?<![A-Za-z])(?<name>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/;

export interface DayInText {
  readonly day: IsoDay;
  /** the words of the date and their place in the text */
  readonly words: string;
  readonly start: number;
}

/** The first full date of the text, or null. Dates in figures alone are read only year first; others are ambiguous. */
export function readDay(text: string): DayInText | null {
  for (const pattern of [NUMERIC, DAY_FIRST, MONTH_FIRST]) {
    const found = pattern.exec(text);
    const groups = found?.groups;
    if (!found || !groups) continue;
    const month = groups.month ? Number(groups.month) : MONTH_NUMBERS[(groups.name ?? '').toLowerCase()];
    if (month === undefined) continue;
    const day: CalendarDay = { year: Number(groups.year), month, day: Number(groups.day) };
    if (isValidDay(day)) return { day: formatDay(day), words: found[0], start: found.index };
  }
  return null;
}

const WEEKDAY_OR_CLOCK =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.]\d{2}(?::\d{2})?|\b(?:[ap]\.?m\.?|utc|gmt|est|edt|et|cst|ist|bjt|local time|at|on)(?![a-z])|[+-]\d{2}:?\d{2}|[\s,.|·•()–—-]+/gi;

/** The day of a line that holds a date and perhaps weekday and time, and nothing else. */
export function readDateLine(line: string): DayInText | null {
  const found = readDay(line);
  if (!found) return null;
  const rest = line.slice(0, found.start) + line.slice(found.start + found.words.length).replace(/^T?(?=\d{2}:)/, '');
  return rest.replace(WEEKDAY_OR_CLOCK, '').replace(/^z$/i, '') === '' ? found : null;
}

const MONTHS = Object.keys(MONTH_NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const PART_OF_DATE = new RegExp(`\\b(?:${MONTHS})\\b|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b`, 'i');
const FIGURES = /(?<!\d)\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?(?!\d)/;
const DATE_WORDS = new RegExp(
  `\\b(?:${MONTHS}|first|last|published|updated|posted|modified|issued|date|dated|the|of)\\b|\\b\\d{1,4}(?:st|nd|rd|th)?\\b|[:：/]`,
  'gi',
);
const LONGEST_DATE = 80;

/** A line of nothing but a date, a weekday or a time, also in a form that is not read as a day ("17/11/2004", "Wed 17 Nov"). */
export function looksLikeDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE || !/\d/.test(line) || !(PART_OF_DATE.test(line) || FIGURES.test(line))) return false;
  return line.replace(WEEKDAY_OR_CLOCK, ' ').replace(DATE_WORDS, ' ').trim() === '';
}
