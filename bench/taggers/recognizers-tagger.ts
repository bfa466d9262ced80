/**
 * Adapts Microsoft's recognizers, as favorably as their results allow. They return dates in a form close to TIMEX3 but leave open what
 * tense would decide: weekdays without a date resolve to the previous one, months and days to the nearest. Words that are rarely
 * dates ("may", "fall", ages) are excluded. Texts are passed sentence by sentence, because otherwise "more than" extends into the next
 * duration. Expressions after a bound ("by", "until", "more than") are read without it.
 */
import { Culture, DateTimeRecognizer } from '@microsoft/recognizers-text-date-time';
import type { ScoredTimex } from '@/cli/evaluate/score-dates';
import { type CalendarDay, dayNumber, formatDay, parseDay } from '../../engine/calendar/day';
import { weekdayOnOrBefore } from '../../engine/calendar/period';
import { readText } from '../../engine/en/text/read-text';
import type { Reading, Tagger } from './tagger';

/** One value that a recognizer offers; several if only tense could decide. */
interface OfferedValue {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
}

export interface Recognized {
  readonly start: number;
  /** inclusive index of the last character */
  readonly end: number;
  readonly typeName: string;
  readonly resolution?: { readonly values?: readonly OfferedValue[] } | null;
}

export type Recognizer = (text: string, reference: Date) => readonly Recognized[];

const BOUND =
  /^.?\s*(?:until|till|since|by|before|after|from|beginning\s+on|starting\s+on|(?:no\s+|or\s+)?(?:more|less|later|earlier)\s+than)\s+/i;
const SELDOM_DATES = /^(?:may|march|jan|sun|sat|mon|wed|(?:the\s+)?fall|(?:a|the)\s+second|\d+(?:\/\d+)?)$/;
const AGE = /^(?:-|\s)old\b/;
const TIME_SHIFT = /\b(?<unit>year|month|decade)s?\s+(?:ago|earlier|later|before|after|from\s+now|hence)$/i;

/** For a weekday, the last offered day on or before publication; otherwise the nearest. */
function offeredDay(values: readonly OfferedValue[], published: CalendarDay, isWeekday: boolean): CalendarDay | null {
  const days = values.flatMap(({ value, start }) => parseDay((value ?? start ?? '').slice(0, 10)) ?? []);
  const distance = (day: CalendarDay): number => dayNumber(day) - dayNumber(published);
  const sorted = [...days].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)));
  return (isWeekday ? sorted.find((day) => distance(day) <= 0) : sorted[0]) ?? sorted[0] ?? null;
}

/** "(1998-07-01,1998-10-01,P3M)": a quarter, a decade, a century, a duration, or the first day. */
function spanReading(timex: string, words: string, day: CalendarDay | null): Reading | null {
  const [, from = '', , length = ''] = /^\(([^,]*),([^,]*),([^)]*)\)$/.exec(timex) ?? [];
  if (day !== null && length === 'P3M' && /quarter/i.test(words))
    return { type: 'DATE', value: `${day.year}-Q${Math.ceil(day.month / 3)}` };
  if (day !== null && length === 'P6M' && /half/i.test(words)) return { type: 'DATE', value: `${day.year}-H${day.month < 7 ? 1 : 2}` };
  if (/^P10Y$/.test(length) && from !== '') return { type: 'DATE', value: from.slice(0, 3) };
  if (/^P100Y$/.test(length) && from !== '') return { type: 'DATE', value: from.slice(0, 2) };
  if (/\d+\D+\d+|[–—]|\b(?:to|and|through)\b/.test(words) && /\d/.test(words)) {
    return day === null ? null : { type: from.includes('T') ? 'TIME' : 'DATE', value: formatDay(day) };
  }
  const vague = /\b(?:few|several|coming|recent|following|some)\b/i.test(words) && !/\d/.test(words);
  return { type: 'DURATION', value: vague ? length.replace(/[\d.]+/, 'X') : length };
}

const CLOCK = /^T(\d\d)(?::(\d\d))?(?::\d\d)?$/;

/** The part after `T`: "15" is 15:00; codes such as "NI" are unchanged. */
function withTime(day: string, time: string): Reading {
  const clock = CLOCK.exec(time);
  return { type: 'TIME', value: `${day}${clock === null ? time : `T${clock[1]}:${clock[2] ?? '00'}`}` };
}

function dateReading(date: string, words: string, values: readonly OfferedValue[], published: CalendarDay): string | null {
  const isWeekday = /^XXXX-WXX-\d$/.test(date);
  const day = offeredDay(values, published, isWeekday);
  const shift = TIME_SHIFT.exec(words)?.groups?.unit?.toLowerCase();
  if (/^\d{4}-\d\d-\d\d$/.test(date) && shift !== undefined) return shift === 'month' ? date.slice(0, 7) : date.slice(0, 4);
  if (isWeekday) return formatDay(/^\w+$/.test(words) || day === null ? weekdayOnOrBefore(published, Number(date.at(-1))) : day);
  if (/^(?:SP|SU|FA|WI)$/.test(date)) return `${published.year}-${date}`;
  if (/^XXXX-\d\d$/.test(date)) return day === null ? null : formatDay(day).slice(0, 7);
  if (/X|W\d\d-\d-/.test(date)) return day === null ? null : formatDay(day);
  return date;
}

/** Converts a recognizer result to a TIMEX3 type and value; null if it has no value. */
export function recognizedReading({ typeName, resolution }: Recognized, words: string, published: CalendarDay): Reading | null {
  const values = resolution?.values ?? [];
  const timex = values[0]?.timex;
  if (timex === undefined) return null;
  if (/_REF$/.test(timex)) return { type: 'DATE', value: timex };
  if (typeName.endsWith('.set')) return { type: 'SET', value: timex };
  if (typeName.endsWith('.duration')) {
    const vague = /\b(?:few|several|some|many)\b/i.test(words);
    return { type: 'DURATION', value: vague ? timex.replace(/[\d.]+/, 'X') : timex };
  }
  if (timex.startsWith('(')) return spanReading(timex, words, offeredDay(values, published, false));
  if (timex.startsWith('T')) return withTime(formatDay(published), timex);
  const [date = '', time] = timex.split('T');
  const value = dateReading(date, words, values, published);
  if (value === null) return null;
  return time === undefined ? { type: 'DATE', value } : withTime(value, `T${time}`);
}

/** Reads one sentence that begins at `offset`; reads expressions after a bound again without it. */
function readSentence(recognize: Recognizer, text: string, offset: number, published: CalendarDay): readonly ScoredTimex[] {
  const reference = new Date(published.year, published.month - 1, published.day, 12);
  return recognize(text, reference).flatMap((one): readonly ScoredTimex[] => {
    const found = text.slice(one.start, one.end + 1);
    const bound = BOUND.exec(found)?.[0].length ?? 0;
    if (bound > 0) return readSentence(recognize, text.slice(one.start + bound, one.end + 2), offset + one.start + bound, published);
    const words = found.trim();
    const start = offset + one.start + found.indexOf(words);
    if (SELDOM_DATES.test(words) && !/^[12]\d{3}$/.test(words)) return [];
    if (AGE.test(text.slice(one.start + found.trimEnd().length))) return [];
    const reading = recognizedReading(one, words, published);
    return reading === null ? [] : [{ start, end: start + words.length, ...reading }];
  });
}

const model = new DateTimeRecognizer(Culture.English).getDateTimeModel();
const recognizeAll: Recognizer = (text, reference) => model.parse(text, reference);

export const recognizersTagger: Tagger = (body, published) => {
  const day = parseDay(published) ?? { year: 1970, month: 1, day: 1 };
  return readText(body).sentences.flatMap(({ text, start }) => readSentence(recognizeAll, text, start, day));
};
