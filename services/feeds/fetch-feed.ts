/** Fetches and parses a feed, or finds the feeds that a page links to. */
import { z } from 'zod';
import { badData, DatelineError } from '@/domain/errors';
import type { FetchRules } from '../fetch/check-address';
import { type Fetched, fetchSafely, type PageVersion, rulesHere } from '../fetch/fetch-safely';
import { decodeText } from '../reading/decode-bytes';
import { parseInThread } from '../reading/parse-in-thread';
import type { Caller } from '../timeline/facts/write';

const TYPES = [
  ...['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml'],
  ...['application/xml', 'text/xml', 'application/json', 'text/plain', 'application/octet-stream'],
  // a page may link to feeds, and a feed URL that now returns a page gets a clear error
  ...['text/html', 'application/xhtml+xml'],
];

interface FeedAsk {
  /** the cached version, for a conditional request */
  readonly known?: PageVersion;
  /** the user; by default, the server itself */
  readonly by?: Caller;
}

/** Throws `bad-data` for the field `url`. Only tests replace `rules`. */
export const fetchFeed = (url: string, asked: FeedAsk = {}, rules: FetchRules = rulesHere()): Promise<Fetched> =>
  fetchSafely(url, { ...rules, accept: TYPES, ...asked });

/** An entry of a feed. Missing texts are empty. */
const entry = z.object({
  /** unique id in the feed */
  guid: z.string(),
  /** as in the feed, made absolute if possible */
  link: z.string(),
  title: z.string(),
  /** as in the feed, with the field names; the best date comes first */
  dates: z.array(z.object({ value: z.string(), where: z.string() })),
  author: z.string(),
  language: z.string(),
  /** the summary and the categories, as plain text */
  about: z.string(),
  /** the full text, if the feed contains it */
  text: z.object({ value: z.string(), isHtml: z.boolean() }).nullable(),
});
export type Entry = z.output<typeof entry>;

const feed = z.object({
  kind: z.literal('feed'),
  title: z.string(),
  /** URL of the website */
  site: z.string(),
  /** the update interval that the feed states */
  minutes: z.number().nullable(),
  entries: z.array(entry),
  /** number of entries beyond `entries` */
  leftOut: z.number(),
});
export type Feed = z.output<typeof feed>;

const page = z.object({ kind: z.literal('page'), offers: z.array(z.object({ address: z.string(), title: z.string() })) });
type PageWithFeeds = z.output<typeof page>;

const parsed = z.discriminatedUnion('kind', [feed, page, z.object({ kind: z.literal('other'), why: z.string() })]);

/** Throws a typed error for the field `address` if the content is neither a feed nor a page with feeds. */
export async function readAddress({ bytes, mediaType, url }: Fetched): Promise<Feed | PageWithFeeds> {
  const message = await parseInThread({
    program: 'parse-feed.mjs',
    data: { text: decodeText(bytes, mediaType).text, url },
    what: 'feed',
    advice: 'Try another feed from this site.',
    field: 'address',
  });
  const found = parsed.parse(clean(message));
  if (found.kind === 'other')
    throw badData(`Could not read this feed: ${found.why}. Check the URL, or try another feed from this site.`, 'address');
  return found;
}

/** Like `readAddress`, but accepts only a feed. */
export async function readFeed(fetched: Fetched): Promise<Feed> {
  const found = await readAddress(fetched);
  if (found.kind === 'page')
    throw new DatelineError('bad-data', 'This URL leads to a web page, not a feed. Enter the URL of the feed.', 'address');
  return found;
}

/** Removes NUL and lone surrogates, which PostgreSQL rejects. */
const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/[\0\p{Surrogate}]/gu, '');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]));
};
