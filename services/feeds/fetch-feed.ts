/** The bytes of a feed by its address, or word that there is nothing newer. */
import type { Caller } from '../audit/write-audit';
import type { FetchRules } from '../fetch/check-address';
import { rulesHere } from '../fetch/fetch-page';
import { type Fetched, fetchSafely } from '../fetch/fetch-safely';
import type { PageVersion } from '../fetch/page-version';

const TYPES = [
  ...['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml'],
  ...['application/xml', 'text/xml', 'application/json', 'text/plain', 'application/octet-stream'],
  // a page may name its feeds, and a feed that has become a page is told so
  ...['text/html', 'application/xhtml+xml'],
];

export interface FeedAsk {
  /** the version that is known: only a newer one is sent */
  readonly known?: PageVersion;
  /** who wants it; Dateline itself unless given */
  readonly by?: Caller;
}

/** Throws bad data of the field `url`. The rules are replaced in tests alone. */
export const fetchFeed = (url: string, asked: FeedAsk = {}, rules: FetchRules = rulesHere()): Promise<Fetched> =>
  fetchSafely(url, { ...rules, accept: TYPES, ...asked });
