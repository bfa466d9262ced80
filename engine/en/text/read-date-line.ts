/** Reads the dates in a page line and their roles ("Published 4 May 2016 | Updated 5 May", "By Jane Doe, 17 November 2004"). */
import { parseDay, weekday } from '../../calendar/day';
import type { IsoDay } from '../../model/article';
import { DATE_FILLERS, type DateRole, PLAIN_LABELS, ROLE_WORDS } from '../lexicon/date-lines';
import { MONTH_NUMBERS, weekdayNumber } from '../lexicon/time/calendar-words';
import { type DayInText, readDays } from './read-day';

export interface DateInLine extends DayInText {
  /** null: the line does not state the date's role */
  readonly role: DateRole | null;
}

export interface DateLine {
  readonly dates: readonly DateInLine[];
  /** the other words in the line: a byline, a section, a place; usually empty */
  readonly rest: string;
}

const LONGEST_LINE = 200;
const LONGEST_REST = 70;
const MOST_REST_WORDS = 8;
const WEEKDAY = String.raw`\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?`;
const ZONE = String.raw`\b(?:[ap]\.?m\.?|utc|gmt|[ecmp][sd]?t|bst|cet|cest|eet|ist|jst|kst|bjt|hkt|sgt|pkt|ict|wib|msk|eat|cat|wat|pht|myt|nz[sd]t|a[ecw][sd]t|irst|gst|ast|trt|npt|sast|brt|(?:atlantic|central|eastern|mountain|pacific) (?:standard |daylight )?time|noon|midnight)(?![\p{L}])`;
const WEEKDAY_OR_CLOCK = new RegExp(
  `${WEEKDAY}|\\b\\d{1,2}(?:[:.]\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?|h\\d{2}|(?=\\s?[ap]\\.?m))|${ZONE}|[+-]\\d{2}:?\\d{2}`,
  'giu',
);
const MARKS = /[\s,.;:：|·•∙/()[\]{}–—―<>_*+-]+/gu;

/** Returns the role of the last role word in the text, or null. */
function roleIn(text: string): DateRole | null {
  let [role, at]: [DateRole | null, number] = [null, -1];
  for (const [name, words] of Object.entries(ROLE_WORDS) as [DateRole, RegExp][]) {
    const last = [...text.matchAll(words)].at(-1)?.index ?? -1;
    if (last > at) [role, at] = [name, last];
  }
  return role ?? (text.search(PLAIN_LABELS) < 0 ? null : 'published');
}

function withoutFillers(text: string): string {
  let rest = text.replace(WEEKDAY_OR_CLOCK, ' ');
  for (const words of Object.values(ROLE_WORDS)) rest = rest.replace(words, ' ');
  return rest.replace(PLAIN_LABELS, ' ').replace(DATE_FILLERS, ' ').replace(MARKS, ' ').trim();
}

/** the clause of a blog's last line that gives its date */
const POSTED = /^this (?:entry|post|article|story) (?:was|is) (?:\w+ )?(?:posted|published)\b[^.]{0,60}?\b(?:19|20)\d{2}\b/i;
/** A date after a preposition and other words is part of a sentence, unless a label states its role. */
const IN_SENTENCE = /^(?!\s*by\b).*\p{L}.*\s(?:on|in|of|since|until|till|from|before|after|by)\s+(?:the\s+)?$/iu;
const STARTS_WITH_LABEL = /^(?:(?:originally|first) )?(?:posted|published|filed|submitted|written)\b/i;
const ENDS = /^[\s,.;:|·•/()–—-]+|(?:[\s,.;:|·•/(–—-]|(?<!\([^()]*)\))+$/g;
const LABELS = /^(?:(?:first|last|originally|date|published|posted|issued|released|updated|modified|on|at)\b[\s,.;:|·•/()–—-]*)+/i;

/** Returns the words of a date line without its dates, unchanged. */
const named = (around: string): string =>
  around
    .replace(WEEKDAY_OR_CLOCK, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+(?=\))/g, '')
    .replace(ENDS, '')
    .replace(LABELS, '')
    .replace(/^\d{1,3}[\s,]+(?=\p{L})/u, '')
    .replace(ENDS, '');

const WEEKDAY_NAME = new RegExp(WEEKDAY, 'i');

/** Chooses between two readings of a date by the weekday in its line. */
function onWeekday(found: DayInText, line: string): DayInText {
  if (found.other === null) return found;
  const named = weekdayNumber(WEEKDAY_NAME.exec(line)?.[0].slice(0, 3) ?? '');
  const isOn = (text: IsoDay): boolean => {
    const day = parseDay(text);
    return day !== null && weekday(day) === named;
  };
  if (isOn(found.day) === isOn(found.other)) return found;
  return { ...found, day: isOn(found.day) ? found.day : found.other, other: null };
}

/** Returns the dates in a short date line with its other words. Returns null for running text and lines without a full date. */
export function readDateLine(line: string): DateLine | null {
  const [own] = POSTED.exec(line) ?? [];
  if (own !== undefined && own !== line) return readDateLine(own);
  if (line.length > LONGEST_LINE) return null;
  const days = readDays(line);
  if (days.length === 0) return null;
  let [from, words] = [0, ''];
  let isSentence = false;
  const dates = days.map((found): DateInLine => {
    const before = line.slice(from, found.start);
    const role = roleIn(before);
    isSentence ||= role === null && IN_SENTENCE.test(before);
    from = found.start + found.words.length;
    words += ` ${before} `;
    return { ...onWeekday(found, line), role };
  });
  const around = `${words} ${line
    .slice(from)
    .replace(/^T?(?=\d{2}:\d{2})/, '')
    .replace(/(?<=\d)Z$/, '')}`;
  const rest = withoutFillers(around) === '' ? '' : named(around);
  const most = STARTS_WITH_LABEL.test(line) ? 2 : 1;
  if (
    (isSentence && rest !== '') ||
    rest.length > most * LONGEST_REST ||
    rest.split(' ').filter((word) => !/^[|·-]$/.test(word)).length > most * MOST_REST_WORDS
  )
    return null;
  return { dates, rest };
}

/** Whether a line has only dates, weekdays, times and their labels. */
export const isDateAlone = (line: string): boolean => readDateLine(line)?.rest === '';

/** a clause after a comma */
const CLAUSE = /,\s(?!(?:on|in|by)\s)\p{Ll}/u;

/** Whether a line begins with a label and ends with its date, even as a sentence ("Originally published in Example Times on 9 May 2023."). */
export function isLabeledDate(line: string): boolean {
  const last = STARTS_WITH_LABEL.test(line) && !CLAUSE.test(line) ? readDateLine(line)?.dates.at(-1) : undefined;
  return last !== undefined && withoutFillers(line.slice(last.start + last.words.length)) === '';
}

/** the marks between the parts of a line: columns, brackets */
const BETWEEN = /\s{2,}|\s*[()|]\s*|\s\/{1,2}\s/;

/** Returns the dates in the first part of a line that is only a date. */
export function dateInPart(text: string): readonly DateInLine[] | undefined {
  if (text.length > LONGEST_LINE || !BETWEEN.test(text)) return undefined;
  const part = text.split(BETWEEN).find((one) => isDateAlone(one));
  return part === undefined ? undefined : readDateLine(part)?.dates;
}

const MONTHS = Object.keys(MONTH_NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const PART_OF_DATE = new RegExp(`\\b(?:${MONTHS})\\b|${WEEKDAY}`, 'iu');
const FIGURES = /(?<!\d)\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?(?!\d)/;
const DATE_WORDS = new RegExp(`\\b(?:${MONTHS})\\b|\\b\\d{1,4}(?:st|nd|rd|th)?\\b`, 'gi');
const LONGEST_DATE = 80;

/** Whether a line has only a weekday, a time or part of a date. Such a line gives no full day ("Wed 17 Nov", "May 2024"). */
export function looksLikeDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE || !/\d/.test(line) || !(PART_OF_DATE.test(line) || FIGURES.test(line))) return false;
  return withoutFillers(line.replace(DATE_WORDS, ' ').replace(FIGURES, ' ')) === '';
}
