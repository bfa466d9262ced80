/** The bytes of a feed by its address, or word that there is nothing newer. */
import { z } from 'zod';
import { badData, DatelineError } from '@/domain/errors';
import type { Caller } from '../audit/write-audit';
import type { FetchRules } from '../fetch/check-address';
import { rulesHere } from '../fetch/fetch-page';
import { type Fetched, fetchSafely, type PageVersion } from '../fetch/fetch-safely';
import { decodeText } from '../reading/decode-bytes';
import { parseInThread } from '../reading/parse-in-thread';

const TYPES = [
  ...['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml'],
  ...['application/xml', 'text/xml', 'application/json', 'text/plain', 'application/octet-stream'],
  // a page may name its feeds, and a feed that has become a page is told so
  ...['text/html', 'application/xhtml+xml'],
];

interface FeedAsk {
  /** the version that is known: only a newer one is sent */
  readonly known?: PageVersion;
  /** who wants it; Dateline itself unless given */
  readonly by?: Caller;
}

/** Throws bad data of the field `url`. The rules are replaced in tests alone. */
export const fetchFeed = (url: string, asked: FeedAsk = {}, rules: FetchRules = rulesHere()): Promise<Fetched> =>
  fetchSafely(url, { ...rules, accept: TYPES, ...asked });

/** Bytes of an address → a feed with its entries, or the feeds that a page names. */
const entry = z.object({
  /** its name in the feed; empty where it has none, here and below */
  guid: z.string(),
  /** as the feed has it, made absolute where that can be done */
  link: z.string(),
  title: z.string(),
  /** each as the feed has it, with the name of its field, the best first */
  dates: z.array(z.object({ value: z.string(), where: z.string() })),
  author: z.string(),
  language: z.string(),
  /** its whole text, where the feed brings it */
  text: z.object({ value: z.string(), isHtml: z.boolean() }).nullable(),
});
export type Entry = z.output<typeof entry>;

const feed = z.object({
  kind: z.literal('feed'),
  title: z.string(),
  /** the address of its site */
  site: z.string(),
  /** how often it says that it changes */
  minutes: z.number().nullable(),
  entries: z.array(entry),
  /** how many entries it holds beyond these */
  leftOut: z.number(),
});
export type Feed = z.output<typeof feed>;

const page = z.object({ kind: z.literal('page'), offers: z.array(z.object({ address: z.string(), title: z.string() })) });
type PageWithFeeds = z.output<typeof page>;

const parsed = z.discriminatedUnion('kind', [feed, page, z.object({ kind: z.literal('other'), why: z.string() })]);

/** Throws a typed error of the field `address` for what is neither. */
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

/** As `readAddress`, where nothing but a feed will do. */
export async function readFeed(fetched: Fetched): Promise<Feed> {
  const found = await readAddress(fetched);
  if (found.kind === 'page')
    throw new DatelineError('bad-data', 'This URL leads to a web page, not a feed. Enter the URL of the feed.', 'address');
  return found;
}

/** Without what no database takes; foreign feeds hold it by mistake. */
const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/[\0\p{Surrogate}]/gu, '');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]));
};
