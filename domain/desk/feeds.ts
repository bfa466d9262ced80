import { z } from 'zod';
import { instantWords } from '../dates/day-words';
import { numberWords } from '../text/counted';
import { oneOf, ticked } from './form-choices';

export const HANDLINGS = [
  ['review', 'Save as drafts for review'],
  ['confirm', 'Confirm each article first'],
  ['policy', 'Use the source’s publishing policy'],
  ['choose', 'List new articles to choose from'],
] as const;
export type Handling = (typeof HANDLINGS)[number][0];

export const FEED_DECISIONS = ['check', 'pause', 'resume'] as const;
export type FeedDecision = (typeof FEED_DECISIONS)[number];

export interface FeedView {
  readonly id: number;
  readonly address: string;
  readonly title: string;
  readonly source: string;
  readonly handling: Handling;
  readonly includeWords: string;
  readonly excludeWords: string;
  readonly paused: boolean;
  readonly checking: boolean;
  /** ISO times, here and below; null: never */
  readonly checkedAt: string | null;
  /** number of new entries in the last successful check, and the job that ingests them */
  readonly lastNew: number;
  /** number of changed entries in that check */
  readonly lastChanged: number;
  readonly lastJobId: number | null;
  /** number of entries beyond the limit, which are ignored */
  readonly leftOut: number;
  readonly nextCheckAt: string;
  /** null while the site answers */
  readonly failingSince: string | null;
  /** the last error, or why nothing was imported although the site answers, as a sentence */
  readonly error: string | null;
  readonly addedBy: string | null;
  readonly addedAt: string;
}

/** A new entry of a feed that an editor may import. */
export interface OfferedEntry {
  readonly jobId: number;
  readonly number: number;
  readonly title: string;
  /** http or https URL of the page */
  readonly page: string | null;
  /** YYYY-MM-DD */
  readonly published: string | null;
}

export const ENTRY_CHOICES = ['import', 'dismiss'] as const;
export type EntryChoice = (typeof ENTRY_CHOICES)[number];

export interface RemovedFeed extends FeedOffer {
  readonly id: number;
  /** YYYY-MM-DD */
  readonly removedOn: string;
}

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${numberWords(max)} characters.`)
    .default('');

const wordFields = { includeWords: line(1_000), excludeWords: line(1_000) };

/** Checks only the shape; the service validates the URL. */
export const subscriptionFields = {
  ...wordFields,
  address: line(4_000),
  source: line(200),
  handling: oneOf(HANDLINGS).default('review'),
  /** set when checked: also ingest the entries already in the feed */
  backlog: ticked,
};

export const feedFields = {
  title: line(300).refine((title) => title !== '', 'Enter a title.'),
  source: line(200).refine((source) => source !== '', 'Enter the article source.'),
  handling: oneOf(HANDLINGS),
  ...wordFields,
};

export interface FeedOffer {
  readonly address: string;
  readonly title: string;
}

/** Form result when the URL is a page: the feeds found there, with the other choices. An empty `source` is the feed title. */
export interface FoundFeeds extends Pick<FeedView, 'source' | 'handling' | 'includeWords' | 'excludeWords'> {
  readonly offers: readonly FeedOffer[];
  /** true: also imports the current entries */
  readonly backlog: boolean;
}

export const FEEDS = '/admin/feeds';
export const feedHref = (id: number): string => `${FEEDS}/${id}`;

/** a check due within this time counts as under way */
const SOON_MS = 30_000;

/** True while a check runs or is about to run, so the page should refresh soon. */
export const isUnderWay = ({ paused, checking, nextCheckAt }: FeedView, now: string): boolean =>
  !paused && (checking || Date.parse(nextCheckAt) - Date.parse(now) <= SOON_MS);

/** The status of a feed as a sentence. `now`: ISO time. */
export function feedStatusWords(feed: FeedView, now: string): string {
  const { paused, checking, checkedAt, error, failingSince, lastNew, lastChanged, nextCheckAt } = feed;
  const last = checkedAt === null ? 'not checked yet' : `checked ${agoWords(checkedAt, now)}`;
  if (paused) return `paused, ${last}`;
  if (checking) return `checking now, ${last}`;
  const next = `next try ${untilWords(nextCheckAt, now)}`;
  if (failingSince !== null) return `failing since ${instantWords(failingSince)}, ${next}`;
  if (error !== null) return `${last}, import paused: too many articles are waiting, ${next}`;
  if (checkedAt === null) return `${last}, ${next}`;
  const changed = lastChanged === 0 ? '' : `, ${numberWords(lastChanged)} changed`;
  return `${last}, ${lastNew === 0 ? 'nothing new' : `${numberWords(lastNew)} new`}${changed}, next check ${untilWords(nextCheckAt, now)}`;
}

/** A note about ignored entries of a very long feed; null for other feeds. */
export const leftOutWords = ({ leftOut }: FeedView): string | null =>
  leftOut === 0
    ? null
    : `Feed too large: ${leftOut === 1 ? 'the oldest entry was' : `the ${numberWords(leftOut)} oldest entries were`} skipped.`;

const MINUTE = 60_000;

function agoWords(then: string, now: string): string {
  const span = spanWords(Date.parse(now) - Date.parse(then));
  return span === null ? 'just now' : `${span} ago`;
}

function untilWords(then: string, now: string): string {
  const span = spanWords(Date.parse(then) - Date.parse(now));
  return span === null ? 'in a moment' : `in ${span}`;
}

/** "12 min", "3 h", "2 days"; null for less than a minute. */
function spanWords(ms: number): string | null {
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 1) return null;
  if (minutes < 100) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
