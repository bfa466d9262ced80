/** Checks each feed when it is due. Several checks run in parallel, so that a slow site does not delay other feeds. */
import { and, eq, getTableColumns, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { DatabaseHandle } from '@/db/client';
import { type Database, feeds, inSeconds, onlyValue, rows, shownSources } from '@/db/database';
import { isDatelineError, notFound } from '@/domain/errors';
import { answerOf, type Fetched } from '../fetch/fetch-safely';
import { LOOK_AGAIN_MS } from '../jobs/run-jobs';
import { type Loop, runLoop } from '../jobs/run-loop';
import { log } from '../log';
import { countUp } from '../site/metrics';
import { write } from '../timeline/facts/write';
import { type Feed, fetchFeed, readFeed } from './fetch-feed';
import { NOTHING_TAKEN, takeEntries } from './take-entries';

/** Minimum minutes between checks of a feed. */
const LEAST_MINUTES = 15;
const USUAL_MINUTES = 30;
const DAY_SECONDS = 86_400;

/** Converts the update interval that a feed states to its check interval, in whole minutes. */
export const minutesBetween = (said: number | null): number =>
  said === null ? USUAL_MINUTES : Math.round(Math.min(DAY_SECONDS / 60, Math.max(LEAST_MINUTES, said)));

interface Waiting {
  readonly minutes: number;
  /** consecutive failed checks, including this one */
  readonly failures: number;
  /** the delay that the site asks for */
  readonly retryAfterSeconds: number | null;
}

/** Doubles the interval after each failure, up to a day. `random`: up to a tenth sooner, so that checks are spread out. */
export function secondsToNext({ minutes, failures, retryAfterSeconds }: Waiting, random: number): number {
  const doubled = Math.min(DAY_SECONDS, minutes * 60 * 2 ** Math.max(0, failures - 1));
  return Math.round(Math.min(DAY_SECONDS, Math.max(doubled * (1 - random / 10), retryAfterSeconds ?? 0)));
}

interface FeedTools {
  readonly fetchFeed: typeof fetchFeed;
  /** from 0 to 1 */
  readonly random: () => number;
}

/** Returns true if new entries wait in a job. Never throws for an error of the site. */
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

/** `feed`: null if the feed is unchanged. Returns the number of entries taken. */
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
    const { taken, changed, jobId, more, full } = feed ? await takeEntries(tx, held.feed, held.source, feed) : NOTHING_TAKEN;
    const minutes = feed ? minutesBetween(feed.minutes) : held.feed.minutes;
    // without validators, the site sends the remaining entries again
    const validators = more ? { etag: null, lastModified: null } : version;
    await end(tx, id, secondsToNext({ minutes, failures: 0, retryAfterSeconds: null }, random), {
      ...{
        minutes,
        ...validators,
        checkedAt: sql`now()`,
        lastNew: taken,
        lastChanged: changed,
        failures: 0,
        failingSince: null,
        error: full,
        notBefore: null,
      },
      ...(jobId === null ? {} : { lastJobId: jobId }),
      ...(feed ? { leftOut: feed.leftOut } : {}),
    });
    return taken + changed;
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

const SIDE_BY_SIDE = 4;

/** `onNew` runs when new entries wait in a job. Only tests replace the tools. */
export function watchFeeds(
  { db, kind }: Pick<DatabaseHandle, 'db' | 'kind'>,
  onNew: () => void,
  { fetchFeed: fetch = fetchFeed, random = Math.random }: Partial<FeedTools> = {},
): Loop {
  let released = kind !== 'embedded';
  return runLoop('could not check the feeds', async (isStopping) => {
    if (!released) await releaseFeeds(db);
    released = true;
    const claim = () => (isStopping() ? Promise.resolve(null) : claimFeed(db));
    const checkAll = async (): Promise<void> => {
      for (let feed = await claim(); feed !== null; feed = await claim())
        if (await checkFeed(db, feed, { fetchFeed: fetch, random })) onNew();
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, checkAll));
    const next = isStopping() ? null : await nextFeedIn(db);
    return kind === 'server' ? Math.min(next ?? LOOK_AGAIN_MS, LOOK_AGAIN_MS) : next;
  });
}

/** Selects feeds with their source names, and locks the feed rows until the transaction ends. */
const selectLocked = (tx: Database, where: SQL | undefined) =>
  tx
    .select({ feed: getTableColumns(feeds), source: shownSources.name })
    .from(feeds)
    .innerJoin(shownSources, eq(shownSources.id, feeds.sourceId))
    .where(where)
    .for('update', { of: feeds });

type LockedFeed = typeof feeds.$inferSelect & { readonly source: string };

/** Returns the feed with its source name. Throws `not-found` if it does not exist or was removed. */
export async function lockFeed(tx: Database, id: number): Promise<LockedFeed> {
  const feed = await lockAnyFeed(tx, id);
  if (feed.removedAt !== null) throw notFound('This feed');
  return feed;
}

/** Like `lockFeed`, but also returns a removed feed. */
export async function lockAnyFeed(tx: Database, id: number): Promise<LockedFeed> {
  const [row] = await selectLocked(tx, eq(feeds.id, id));
  if (!row) throw notFound('This feed');
  return { ...row.feed, source: row.source };
}

/** longer than the longest check */
const LEASE_SECONDS = 120;

interface ClaimedFeed {
  readonly feed: typeof feeds.$inferSelect;
  readonly source: string;
  readonly lease: string;
}

/**
 * Claims the next feed that is due. Servers may share a database, so only the holder of the lease checks a feed and saves the result.
 * Returns null when no feed is due.
 */
export async function claimFeed(db: Database): Promise<ClaimedFeed | null> {
  const [claimed] = await rows<{ id: number; lease: string }>(db)`
    update feeds set lease = gen_random_uuid(), lease_until = ${inSeconds(LEASE_SECONDS)}
      where id = (select id from feeds
        where not paused and removed_at is null and next_check_at <= now() and (lease_until is null or lease_until < now())
        order by next_check_at, id limit 1 for update skip locked)
      returning id, lease::text as lease`;
  return claimed ? heldFeed(db, claimed.id, claimed.lease) : null;
}

/** Returns null if the feed was deleted or has another lease. In a transaction, the feed row stays locked. */
async function heldFeed(db: Database, id: number, lease: string): Promise<ClaimedFeed | null> {
  const [row] = await selectLocked(db, and(eq(feeds.id, id), eq(feeds.lease, lease)));
  return row ? { ...row, lease } : null;
}

/** Releases all leases, so that interrupted checks start again. Call it only when no other process can use the database. */
async function releaseFeeds(db: Database): Promise<void> {
  await db.update(feeds).set({ lease: null, leaseUntil: null }).where(isNotNull(feeds.lease));
}

/** Returns the milliseconds until the next check; null without an active feed. */
async function nextFeedIn(db: Database): Promise<number | null> {
  return onlyValue<number | null>(db)`
    select greatest(0, extract(epoch from min(greatest(next_check_at, lease_until)) - now()) * 1000)::float8 as ms
      from feeds where not paused and removed_at is null having count(*) > 0`;
}
