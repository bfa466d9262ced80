/** What a feed says of one entry, as facts of an article, each with where the feed says it. */
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import type { Fact, FactName } from '@/domain/desk/recognized';
import { cutText } from '@/domain/text/cut-text';
import { urlOf } from '@/domain/url-of';
import type { FeedEntry } from '../intake/article-item';
import { dayOfEntry } from './day-of-entry';
import type { Entry } from './read-feed';

const LONGEST = { title: 500, author: 200 } as const;
/** fields that tell when an entry was changed, not when it was published */
const CHANGED = new Set(['updated', 'date_modified']);

/** `source`: the name of the source that the articles of the feed belong to; `today`: YYYY-MM-DD. */
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

/** An address that may be fetched, as far as can be seen; null for `javascript:` and the like. */
export function webAddress(link: string): URL | null {
  const url = urlOf(link);
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && link.length <= 2_000 ? url : null;
}

/** The first of its dates that is one. That of a change, and one that is still to come, is in doubt. */
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
    // somewhere it is tomorrow already
    return {
      published: day > nextDay(today) ? { ...published, doubt: 'This date is in the future. Check the year.' } : published,
      warnings,
    };
  }
  return { published: null, warnings };
}

const nextDay = (day: string): string => dayOf(dayNumber(day) + 1);
