/**
 * Formats an event's date, and whether it took place, in words that claim no more than the sources do. A date is as precise as the source:
 * "October 2023, day not stated", never "1 October". `dateWords(date, 'short')` omits the note about precision ("October 2023"), for rows
 * that show it otherwise.
 */
import { type FactualStatus, factualStatus, type Occurrence } from '../factual-status';
import { STATUS_LABELS } from '../labels';
import { numberWords } from '../text/counted';
import type { DateView } from '../views';
import { type CalendarParts, calendarParts, calendarWords, dayNumber, monthName, yearWords } from './day-words';

/** The fields of a DateView that determine its words, so that a form can preview a date before saving. */
export type WordedDate = Pick<DateView, 'edtf' | 'earliest' | 'latest' | 'precision' | 'qualifier' | 'extent'>;

const SEASONS = ['spring', 'summer', 'fall', 'winter'] as const;
const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;
/** up to this many days, "one of these days" reads naturally */
const FEW_DAYS = 10;

export function dateWords(date: WordedDate, form: 'full' | 'short' = 'full'): string {
  const [from, to] = ends(date);
  if (from === '..' && to !== null) return `${date.qualifier === 'before' ? 'before' : 'by'} ${endWords(to)}`;
  if (to === '..' && from !== null) return `${date.qualifier === 'after' ? 'after' : 'since'} ${endWords(from)}`;
  const plain = plainWords(date, from, to);
  const qualified = withQualifier(plain, date);
  if (form === 'short') return qualified;
  return qualified + remark(date);
}

/** Both ends of an EDTF interval without `~`; [value, null] for a single value. */
function ends(date: WordedDate): readonly [string, string | null] {
  const [from = '', to] = date.edtf.replaceAll('~', '').split('/');
  return [from, to ?? null];
}

function plainWords(date: WordedDate, from: string, to: string | null): string {
  const start = calendarParts(date.earliest);
  if (!start) return date.edtf;
  switch (date.precision) {
    case 'century':
      return `the ${ordinal(Math.floor((start.year - 1 + (start.year % 100 === 0 ? 1 : 0)) / 100) + 1)} century`;
    case 'decade':
      return `the ${start.year}s`;
    case 'quarter':
      return `the ${QUARTERS[Math.floor(((start.month ?? 1) - 1) / 3)] ?? ''} quarter of ${yearWords(start.year)}`;
    case 'season':
      return seasonWords(date, from);
    case 'year':
      return yearWords(start.year);
    case 'month':
      return `${monthName(start.month ?? 1)} ${yearWords(start.year)}`;
    case 'day':
      return calendarWords(date.earliest);
    case 'interval':
      return to === null ? rangeWords(date.earliest, date.latest) : rangeWords(endDay(from, date.earliest), endDay(to, date.latest));
  }
}

/** The end of an interval as written if it is a plain calendar value, else its computed bound. */
const endDay = (written: string, bound: string): string => (calendarParts(written) && !isSeason(written) ? written : bound);
const isSeason = (written: string): boolean => (calendarParts(written)?.month ?? 0) > 12;
const endWords = (written: string): string => (isSeason(written) ? seasonName(written) : calendarWords(written));

function rangeWords(from: string, to: string): string {
  const [a, b] = [calendarParts(from), calendarParts(to)];
  if (!a || !b) return `${from} – ${to}`;
  if (from === to) return calendarWords(from);
  if (a.month === null && b.month === null) return `${yearWords(a.year)}–${yearWords(b.year)}`;
  if (a.year !== b.year) return `${calendarWords(from)} – ${calendarWords(to)}`;
  if (a.day === null && b.day === null) return `${monthOnly(a)}–${monthOnly(b)} ${yearWords(a.year)}`;
  if (a.month === b.month && a.day !== null && b.day !== null) return `${a.day}–${b.day} ${monthOnly(a)} ${yearWords(a.year)}`;
  return `${[a.day, monthOnly(a)].filter(Boolean).join(' ')} – ${calendarWords(to)}`;
}

const monthOnly = (parts: CalendarParts): string => monthName(parts.month ?? 1);

/** Winter spans two years: EDTF `2023-24` is "winter 2023–24". */
function seasonName(written: string): string {
  const [year = '', code = ''] = written.split(/-(?=\d\d$)/);
  const name = SEASONS[Number(code) - 21] ?? 'season';
  if (name !== 'winter') return `${name} ${yearWords(Number(year))}`;
  return `winter ${year}–${String(Number(year) + 1).slice(-2)}`;
}

const seasonWords = (date: WordedDate, from: string): string =>
  isSeason(from) ? seasonName(from) : rangeWords(date.earliest.slice(0, 7), date.latest.slice(0, 7));

function withQualifier(words: string, date: WordedDate): string {
  const { qualifier, edtf, precision } = date;
  if (qualifier === null) return edtf.includes('~') ? `about ${words}` : words;
  if (qualifier === 'mid') return precision === 'decade' || precision === 'century' ? `the middle of ${words}` : `mid-${words}`;
  if (qualifier === 'early' || qualifier === 'late') {
    if (precision === 'day') return `${words}, ${qualifier} in the day`;
    return words.startsWith('the ') ? words.replace('the ', `the ${qualifier} `) : `${qualifier} ${words}`;
  }
  return `${qualifier} ${words}`;
}

function remark(date: WordedDate): string {
  const { precision, qualifier, extent } = date;
  if (precision === 'interval' && extent === 'within') {
    return dayNumber(date.latest) - dayNumber(date.earliest) < FEW_DAYS ? ', on one of these days' : ', at some time in between';
  }
  if (qualifier !== null) return '';
  if (extent === 'throughout' && date.edtf.includes('/')) return '';
  if (precision === 'month') return ', day not stated';
  if (precision === 'year' || precision === 'season' || precision === 'quarter') return ', month not stated';
  return precision === 'decade' || precision === 'century' ? ', year not stated' : '';
}

function ordinal(number: number): string {
  const tail = number % 100;
  if (tail >= 11 && tail <= 13) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}

export const statusWords = (status: FactualStatus): string => STATUS_LABELS[status].toLowerCase();

/** A short label for a row; null if it simply happened. */
export function occurrenceLabel(event: Occurrence): string | null {
  const status = factualStatus(event);
  return status === 'happened' ? null : statusWords(status);
}

/** A plan whose date has passed without a later report. */
export const isPastDue = (event: Occurrence & { readonly latest: string }, today: string): boolean =>
  factualStatus(event) === 'planned' && event.latest < today;

/** A sentence for panel and page. `asOf`: publication day of the best source; `today`: the reader's day. */
export function occurrenceWords(event: Occurrence & { readonly latest: string }, asOf: string | null, today: string): string {
  const status = factualStatus(event);
  const when = asOf === null ? '' : ` as of ${calendarWords(asOf)}`;
  switch (status) {
    case 'happened':
      return event.status === 'planned' ? 'Planned, then took place' : STATUS_LABELS.happened;
    case 'planned':
      return isPastDue(event, today) ? `Planned${when}, outcome unknown` : `Planned${when}`;
    case 'denied':
      return `Did not happen, according to reports${when}`;
    case 'hypothetical':
    case 'ongoing':
    case 'cancelled':
    case 'postponed':
      return `${STATUS_LABELS[status]}${when}`;
  }
}

/** " and 2 more articles" after the name of a source; empty if there are no others. */
export const moreArticles = (others: number): string =>
  others <= 0 ? '' : ` and ${others === 1 ? '1 more article' : `${numberWords(others)} more articles`}`;

export const OUTCOME_UNKNOWN = 'planned, outcome unknown';
