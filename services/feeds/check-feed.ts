/** One check of one feed: asked whether there is something newer, read, its new entries taken. However it ends, it is known when the next one is due. */
import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { inSeconds } from '@/db/in-seconds';
import { feeds } from '@/db/schema/feeds';
import { isDatelineError } from '@/domain/errors';
import { write } from '../facts/write';
import { answerOf, type Fetched } from '../fetch/fetch-safely';
import { log } from '../log';
import { countUp } from '../metrics/metrics';
import { type ClaimedFeed, heldFeed } from './claim-feed';
import type { fetchFeed } from './fetch-feed';
import { type Feed, readFeed } from './read-feed';
import { NOTHING_TAKEN, takeEntries } from './take-entries';
import { minutesBetween, secondsToNext } from './waiting';

export interface FeedTools {
  readonly fetchFeed: typeof fetchFeed;
  /** from 0 to 1 */
  readonly random: () => number;
}

/** True when new entries wait in a job. Never throws for what the other site does. */
export async function checkFeed(db: Database, claimed: ClaimedFeed, tools: FeedTools): Promise<boolean> {
  const { etag, lastModified, address } = claimed.feed;
  try {
    const fetched = await tools.fetchFeed(address, etag === null && lastModified === null ? {} : { known: { etag, lastModified } });
    const feed = fetched.unchanged ? null : await readFeed(fetched);
    const taken = await store(db, claimed, feed, fetched, tools.random());
    countUp('dateline_feed_checks_total', { outcome: taken > 0 ? 'new' : 'unchanged' });
    return taken > 0;
  } catch (error) {
    countUp('dateline_feed_checks_total', { outcome: 'failed' });
    if (!isDatelineError(error)) log().warn({ feed: claimed.feed.id, error: String(error) }, 'could not check a feed');
    await storeFailure(db, claimed, error, tools.random());
    return false;
  }
}

/** `feed`: null when there was nothing newer. Returns how many entries were taken. */
const store = (
  db: Database,
  { feed: { id }, lease }: ClaimedFeed,
  feed: Feed | null,
  { version }: Fetched,
  random: number,
): Promise<number> =>
  write(db, async (tx) => {
    const held = await heldFeed(tx, id, lease);
    if (!held) return 0;
    if (held.feed.paused || held.feed.removedAt !== null) {
      await end(tx, id, 0, { checkedAt: sql`now()` });
      return 0;
    }
    const { taken, jobId, more, full } = feed ? await takeEntries(tx, held.feed, held.source, feed) : NOTHING_TAKEN;
    const minutes = feed ? minutesBetween(feed.minutes) : held.feed.minutes;
    // what was not taken yet must be sent once more
    const known = more ? { etag: null, lastModified: null } : version;
    await end(tx, id, secondsToNext({ minutes, failures: 0, retryAfterSeconds: null }, random), {
      ...{ minutes, ...known, checkedAt: sql`now()`, lastNew: taken, failures: 0, failingSince: null, error: full, notBefore: null },
      ...(jobId === null ? {} : { lastJobId: jobId }),
      ...(feed ? { leftOut: feed.leftOut } : {}),
    });
    return taken;
  });

const storeFailure = (db: Database, { feed: { id }, lease }: ClaimedFeed, error: unknown, random: number): Promise<void> =>
  write(db, async (tx) => {
    const held = await heldFeed(tx, id, lease);
    if (!held) return;
    const { retryAfterSeconds = null } = answerOf(error);
    const failures = held.feed.failures + 1;
    const seconds = secondsToNext({ minutes: held.feed.minutes, failures, retryAfterSeconds }, random);
    await end(tx, id, seconds, {
      failures,
      checkedAt: sql`now()`,
      failingSince: sql`coalesce(${feeds.failingSince}, now())`,
      error: isDatelineError(error) ? error.message : 'An internal error occurred. Ask an administrator to check the server log.',
      notBefore: retryAfterSeconds === null ? null : inSeconds(seconds),
    });
  });

async function end(tx: Database, id: number, seconds: number, values: PgUpdateSetSource<typeof feeds>): Promise<void> {
  await tx
    .update(feeds)
    .set({ ...values, nextCheckAt: inSeconds(seconds), lease: null, leaseUntil: null })
    .where(eq(feeds.id, id));
}
