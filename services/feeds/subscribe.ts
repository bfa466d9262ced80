/** Subscribes to a feed by its URL, or by the URL of a page that links to it. Fetches the feed first to reject invalid ones. */

import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Database, feeds, inSeconds } from '@/db/database';
import type { FeedOffer, FoundFeeds } from '@/domain/desk/feeds';
import { badData, DatelineError, isDatelineError } from '@/domain/errors';
import { cutText } from '@/domain/text/cut-text';
import type { Fetched } from '../fetch/fetch-safely';
import { hostOf } from '../ingest/finish-article';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { findOrMakeSource } from '../vocabulary/save-source';
import { type Feed, fetchFeed, readAddress } from './fetch-feed';
import { NOTHING_TAKEN, passOver, takeEntries } from './take-entries';
import { minutesBetween, secondsToNext } from './watch-feeds';

export interface Subscription extends Pick<FoundFeeds, 'source' | 'handling' | 'backlog'> {
  readonly address: string;
  readonly includeWords?: string;
  readonly excludeWords?: string;
}

type Subscribed = { readonly feedId: number; readonly entries: number } | { readonly offers: readonly FeedOffer[] };

/** Returns the linked feeds if the URL is that of a page. Throws a typed error for the field `address`. */
export async function subscribe(db: Database, asked: Subscription, by: Caller, ask: FetchFeed = fetchFeed): Promise<Subscribed> {
  const fetched = await ofAddress(ask(asked.address, { by }));
  const found = await readAddress(fetched);
  if (found.kind === 'feed') return add(db, { ...asked, address: new URL(asked.address).href }, found, fetched, by);
  if (found.offers.length > 0) return { offers: found.offers };
  throw badData('This web page has no feed. Enter the URL of the feed itself.', 'address');
}

type FetchFeed = (address: string, asked: { readonly by: Caller }) => Promise<Fetched>;

/** Renames the error field `url` to the form field `address`. */
async function ofAddress<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw isDatelineError(error) && error.field === 'url' ? new DatelineError(error.code, error.message, 'address') : error;
  }
}

const alreadySubscribed = () => badData('You are already subscribed to this feed.', 'address');

const add = (db: Database, asked: Subscription, found: Feed, { version, url }: Fetched, by: Caller): Promise<Subscribed> =>
  write(db, async (tx) => {
    const title = cutText(found.title, 300) || hostOf(url) || asked.address;
    const source = asked.source || cutText(title, 200);
    const { id: sourceId } = await findOrMakeSource(tx, source);
    const minutes = minutesBetween(found.minutes);
    const { address, handling, includeWords = '', excludeWords = '' } = asked;
    // the URL may redirect to a feed with a subscription
    const [same] = await tx
      .select({ id: feeds.id })
      .from(feeds)
      .where(and(eq(feeds.address, url), isNull(feeds.removedAt)));
    if (same) throw alreadySubscribed();
    // a new subscription replaces a removed one
    await tx.delete(feeds).where(and(eq(feeds.address, address), isNotNull(feeds.removedAt)));
    const [feed] = await tx
      .insert(feeds)
      .values({ address, title, sourceId, handling, includeWords, excludeWords, minutes, addedBy: by.userId })
      .onConflictDoNothing()
      .returning();
    if (!feed) throw alreadySubscribed();
    const { taken, jobId, more, full } = asked.backlog
      ? await takeEntries(tx, feed, source, found)
      : await passOver(tx, feed.id, found.entries).then(() => NOTHING_TAKEN);
    const wait = secondsToNext({ minutes, failures: 0, retryAfterSeconds: null }, 0);
    await tx
      .update(feeds)
      .set({
        ...(more ? {} : version),
        ...{ checkedAt: sql`now()`, nextCheckAt: inSeconds(wait), lastNew: taken, lastJobId: jobId, error: full, leftOut: found.leftOut },
      })
      .where(eq(feeds.id, feed.id));
    const after = { address, title, source, handling, includeWords, excludeWords, backlog: asked.backlog };
    await writeAudit(tx, by, 'feeds.add', ['feed', feed.id], { after });
    return { feedId: feed.id, entries: taken };
  });
