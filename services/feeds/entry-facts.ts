/** Converts a feed entry to facts of an article, each with the feed field that it comes from. */
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { type Fact, type FactName, isDay } from '@/domain/desk/recognized';
import { urlOf } from '@/domain/hrefs';
import { cutText } from '@/domain/text/cut-text';
import type { FeedEntry } from '../ingest/article-item';
import type { Entry } from './fetch-feed';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d|:60)?';
/** RFC 822, and variants in feeds: two-digit years, full month names, and no weekday */
const MAIL = new RegExp(
  `^(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})\\s+([a-z]{3,9})\\.?\\s+(\\d{4}|\\d{2})(?:,?\\s+${TIME}[\\sa-z0-9+:()-]*)?$`,
  'i',
);
/** RFC 3339 */
const ISO = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:[T ]${TIME}(?:\\.\\d+)?\\s*(?:Z|[+-]\\d{2}:?\\d{2}|[A-Z]{3,4})?)?$`, 'i');

/** Returns the day in the time zone of the date: "Tue, 09 Jan 2024 23:30:00 +1300" → "2024-01-09"; null for "31 Foo 2020 99:99". */
export function dayOfEntry(date: string): string | null {
  const text = date.trim().slice(0, 100);
  const iso = ISO.exec(text)?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const [, day = '', month = '', year = ''] = MAIL.exec(text) ?? [];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const written = `${fullYear(year)}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return number > 0 && isDay(written) ? written : null;
}

/** two-digit years as in RFC 2822 */
const fullYear = (year: string): string => (year.length === 2 ? `${Number(year) < 50 ? 20 : 19}${year}` : year);

const LONGEST = { title: 500, author: 200 } as const;
/** fields with the date of the last change instead of publication */
const CHANGED = new Set(['updated', 'date_modified']);

/** `source`: name of the feed’s source; `today`: YYYY-MM-DD. */
export function entryFacts(entry: Entry, source: string, today: string): FeedEntry {
  const facts: Partial<Record<FactName, Fact>> = { source: { value: source, where: 'the feed subscription', sure: 'said' } };
  const set = (name: FactName, value: string | null, where: string): void => {
    if (value) facts[name] = { value, where: `the feed (${where})`, sure: 'found' };
  };
  set('title', cutText(entry.title, LONGEST.title), 'title');
  set('language', /^[a-z]{2,3}(?=$|[-_])/i.exec(entry.language)?.[0].toLowerCase() ?? null, 'language');
  set('url', webAddress(entry.link)?.href ?? null, 'link');
  const { published, warnings } = publishedOf(entry, today);
  if (published) facts.published = published;
  return { facts, author: cutText(entry.author, LONGEST.author), warnings };
}

/** Returns an http or https URL that may be fetched; null for `javascript:` and the like. */
export function webAddress(link: string): URL | null {
  const url = urlOf(link);
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && link.length <= 2_000 ? url : null;
}

/** Uses the first valid date. A date of change is a guess, and a future date is in doubt. */
function publishedOf({ dates }: Entry, today: string): { readonly published: Fact | null; readonly warnings: string[] } {
  const warnings = dates.flatMap(({ value, where }) =>
    dayOfEntry(value) === null && !CHANGED.has(where)
      ? [`The feed’s date “${cutText(value, 60)}” (${where}) is not valid. Check the publication date.`]
      : [],
  );
  for (const { value, where } of dates) {
    const day = dayOfEntry(value);
    if (day === null) continue;
    const published: Fact = { value: day, where: `the feed (${where})`, sure: CHANGED.has(where) ? 'guessed' : 'found' };
    // it may already be tomorrow in another time zone
    return {
      published: day > dayOf(dayNumber(today) + 1) ? { ...published, doubt: 'This date is in the future. Check the year.' } : published,
      warnings,
    };
  }
  return { published: null, warnings };
}
