/** Reads full dates in a page line or a date field ("2024-01-09", "Tuesday, 9 January 2024", "17/11/2004"). */
import { formatDay, isValidDay } from '../../calendar/day';
import type { IsoDay } from '../../model/article';
import { FOREIGN_MONTHS } from '../lexicon/date-lines';
import { MONTH_NUMBERS } from '../lexicon/time/calendar-words';

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,4})?`;
const NAME = String.raw`(?<name>\p{L}{3,12})\.?`;
const NTH = '(?:st|nd|rd|th|er|º|\\.)?';
/** A time may follow without a space ("20194:31 PM"). */
const YEAR = String.raw`(?<year>\d{4})(?!\d(?!\d?:\d{2}))`;
const DAY = String.raw`(?<day>\d{1,2})`;

const WORDED: readonly RegExp[] = [
  `(?<!\\d)${DAY}${NTH}(?:\\s+day)?(?:\\s+(?:of|de))?[\\s./-]+${NAME}\\s*,?(?:\\s+de)?[\\s./-]+${YEAR}`,
  `(?<!\\p{L})${NAME}[\\s-]+${DAY}${NTH}(?!\\d)(?:\\s*,\\s*|[\\s-]+)(?:(?:at\\s+)?${CLOCK},?\\s+)?${YEAR}`,
  `(?<!\\d)(?<year>\\d{4})[\\s-]+${NAME}[\\s-]+${DAY}(?!\\d)`,
  `(?<!\\d)${DAY}[\\s-]${NAME}[\\s-](?<year>\\d{2})(?=\\s*(?:$|[,;)\\]])|\\s+\\d{1,2}:\\d{2})`,
  // the time of a telegram ("091432Z MAR 09")
  `(?<!\\d)(?<day>\\d{2})\\d{4}Z\\s+${NAME}\\s+(?<year>\\d{4}|\\d{2})(?!\\d)`,
].map((source) => new RegExp(source, 'gu'));
const YEAR_FIRST = /(?<!\d)(?<year>\d{4})[-/.年]\s?(?<month>\d{1,2})[-/.月]\s?(?<day>\d{1,2})(?!\d)日?/g;
const YEAR_LAST = /(?<![\d./-])(?<one>\d{1,2})(?<mark>[./-])\s?(?<two>\d{1,2})\k<mark>\s?(?<year>\d{4}|\d{2})(?![\d/]|[.-]\d)/g;
/** the reference of a wire, always month first ("AP-WF-11-17-04 2204GMT") */
const WIRE_REFERENCE = /(?<!\p{L})[A-Z]{2,6}(?:-[A-Z]{2})?-(?<month>\d{2})-(?<day>\d{2})-(?<year>\d{2})(?=\s+\d{4}\s?(?:GMT|E[SD]T))/gu;
/** Two-digit years from this number on belong to the 20th century. */
const LAST_CENTURY = 69;

export interface DayInText {
  readonly day: IsoDay;
  /** the other possible day for the same digits ("03/04/2004"), or null */
  readonly other: IsoDay | null;
  /** the words of the date with their position in the text */
  readonly words: string;
  readonly start: number;
}

/** Later years are those of other calendars. */
const LAST_YEAR = 2_200;

function dayOf(year: number, month: number, day: number): IsoDay | null {
  const parts = { year, month, day };
  return year >= 1000 && year < LAST_YEAR && isValidDay(parts) ? formatDay(parts) : null;
}

const monthOf = (name: string): number | undefined => MONTH_NUMBERS[name.toLowerCase()] ?? FOREIGN_MONTHS.get(name.toLowerCase());

/** The order of day, month and year in a numeric date. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

interface FiguresInText {
  readonly mark: string;
  /** the possible days, by order */
  readonly days: Readonly<Partial<Record<DayOrder, IsoDay>>>;
}

/** With dots, the day is first if it can be. The year is first only if both ends have two digits. */
function inOrders({ one = '', two = '', mark = '', year = '' }: Record<string, string | undefined>): FiguresInText {
  const month = Number(two);
  const dmy = dayOf(fullYear(year), month, Number(one));
  const mdy = mark === '.' && dmy !== null ? null : dayOf(fullYear(year), Number(one), month);
  const ymd = one.length === 2 && year.length === 2 ? dayOf(fullYear(one), month, Number(year)) : null;
  return { mark, days: { ...(dmy && { dmy }), ...(mdy && { mdy }), ...(ymd && { ymd }) } };
}

/** Two digits are a year from 1969 to 2068. */
export function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < LAST_CENTURY ? 2000 : 1900);
}

const FIGURES_ALONE = new RegExp(`^${YEAR_LAST.source}$`);

/** Returns the possible days for a purely numeric text ("03/04/2005"), or null for another format. */
export function readFigures(text: string): FiguresInText | null {
  const { groups } = FIGURES_ALONE.exec(text) ?? {};
  return groups ? inOrders(groups) : null;
}

/** A number above 12 is the day. Otherwise, both readings are possible. */
function inEitherOrder({ dmy, mdy }: FiguresInText['days']): Pick<DayInText, 'day' | 'other'> | null {
  const day = dmy ?? mdy;
  return day === undefined ? null : { day, other: mdy === undefined || mdy === day ? null : mdy };
}

function* candidates(text: string): Generator<DayInText> {
  for (const pattern of [YEAR_FIRST, WIRE_REFERENCE])
    for (const found of text.matchAll(pattern)) {
      const { year = '', month, day } = found.groups ?? {};
      const read = dayOf(fullYear(year), Number(month), Number(day));
      if (read) yield { day: read, other: null, words: found[0], start: found.index };
    }
  for (const pattern of WORDED)
    for (const found of text.matchAll(pattern)) {
      const { year, name = '', day } = found.groups ?? {};
      const read = dayOf(fullYear(year ?? ''), monthOf(name) ?? 0, Number(day));
      if (read) yield { day: read, other: null, words: found[0], start: found.index };
    }
  for (const found of text.matchAll(YEAR_LAST)) {
    const groups = found.groups ?? {};
    const read = inEitherOrder(inOrders(groups).days);
    // A two-digit year with an ambiguous order is too uncertain
    if (read && !(read.other && groups.year?.length === 2)) yield { ...read, words: found[0], start: found.index };
  }
}

/** Returns all full dates in the text, in order. */
export function readDays(text: string): readonly DayInText[] {
  if (!/\d/.test(text)) return [];
  let end = 0;
  return [...candidates(text)]
    .sort((a, b) => a.start - b.start || b.words.length - a.words.length)
    .filter(({ start, words }) => {
      if (start < end) return false;
      end = start + words.length;
      return true;
    });
}

/** Returns the first full date in the text, or null. */
export const readDay = (text: string): DayInText | null => readDays(text)[0] ?? null;

const MONTH_AND_DAY = /(?<!\p{L})(?<name>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(?!\d)|(?<!\d)(?<day2>\d{1,2})\s+(?<name2>\p{L}{3,10})/u;

/** Parses a day and month without a year ("Nov 17") in the given year. Returns null for another format. */
export function dayInYear(text: string, year: number): IsoDay | null {
  const { name, day, name2, day2 } = MONTH_AND_DAY.exec(text)?.groups ?? {};
  return dayOf(year, monthOf(name ?? name2 ?? '') ?? 0, Number(day ?? day2));
}
