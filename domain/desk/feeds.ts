/** Feeds of other sites that editors subscribe to, as pages show them. */
import { z } from 'zod';
import { instantWords } from '../dates/day-words';
import { numberWords } from '../text/counted';
import { oneOf } from './form-choices';

export const HANDLINGS = [
  ['review', 'Save as drafts for review'],
  ['confirm', 'Confirm each article first'],
  ['policy', 'Use the source’s publishing policy'],
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
  readonly paused: boolean;
  readonly checking: boolean;
  /** ISO times, here and below; null: not yet */
  readonly checkedAt: string | null;
  /** how many new entries the last check that went well found, and the job that brings them in */
  readonly lastNew: number;
  readonly lastJobId: number | null;
  /** how many of its entries are not looked at, because it holds so many */
  readonly leftOut: number;
  readonly nextCheckAt: string;
  /** null while its site answers */
  readonly failingSince: string | null;
  /** what went wrong at the last check, or why nothing was taken although its site answers, as a sentence */
  readonly error: string | null;
  readonly addedBy: string | null;
  readonly addedAt: string;
}

export interface RemovedFeed {
  readonly id: number;
  readonly title: string;
  readonly address: string;
  /** YYYY-MM-DD */
  readonly removedOn: string;
}

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${numberWords(max)} characters.`)
    .default('');

/** The service says what is wrong with an address; here only the shape is checked. */
export const subscriptionFields = {
  address: line(4_000),
  source: line(200),
  handling: oneOf(HANDLINGS).default('review'),
  /** sent where the box is ticked: what the feed holds now comes in too */
  backlog: z.enum(['yes']).optional(),
};

export const feedFields = {
  title: line(300).refine((title) => title !== '', 'Enter a title.'),
  source: line(200).refine((source) => source !== '', 'Enter the article source.'),
  handling: oneOf(HANDLINGS),
};

export interface FeedOffer {
  readonly address: string;
  readonly title: string;
}

/** What the form hears of the address of a page, with what else was chosen in it. */
export interface FoundFeeds {
  readonly offers: readonly FeedOffer[];
  readonly source: string;
  readonly handling: Handling;
  readonly backlog: boolean;
}

export const FEEDS = '/admin/feeds';
export const feedHref = (id: number): string => `${FEEDS}/${id}`;

/** a check that begins so soon is waited for */
const SOON_MS = 30_000;

/** True while a check runs or is about to: the page will soon say something else. */
export const isUnderWay = ({ paused, checking, nextCheckAt }: FeedView, now: string): boolean =>
  !paused && (checking || Date.parse(nextCheckAt) - Date.parse(now) <= SOON_MS);

/** How it stands with a feed, in a sentence. `now`: ISO time. */
export function feedStatusWords(feed: FeedView, now: string): string {
  const { paused, checking, checkedAt, error, failingSince, lastNew, nextCheckAt } = feed;
  const last = checkedAt === null ? 'not checked yet' : `checked ${agoWords(checkedAt, now)}`;
  if (paused) return `paused, ${last}`;
  if (checking) return `checking now, ${last}`;
  const next = `next try ${untilWords(nextCheckAt, now)}`;
  if (failingSince !== null) return `failing since ${instantWords(failingSince)}, ${next}`;
  if (error !== null) return `${last}, import paused: too many articles are waiting, ${next}`;
  if (checkedAt === null) return `${last}, ${next}`;
  return `${last}, ${lastNew === 0 ? 'nothing new' : `${numberWords(lastNew)} new`}, next check ${untilWords(nextCheckAt, now)}`;
}

/** What a person should know of a feed that holds very much; null of any other. */
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
