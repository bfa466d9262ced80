/** Claims the next feed that is due. Servers may share a database, so only the holder of the lease checks a feed and saves the result. */
import { and, eq, getTableColumns, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { inSeconds } from '@/db/in-seconds';
import { shownSources } from '@/db/schema/articles';
import { feeds } from '@/db/schema/feeds';
import { notFound } from '@/domain/errors';

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

export interface ClaimedFeed {
  readonly feed: typeof feeds.$inferSelect;
  readonly source: string;
  readonly lease: string;
}

/** Returns null when no feed is due. */
export async function claimFeed(db: Database): Promise<ClaimedFeed | null> {
  const [claimed] = await rows<{ id: number; lease: string }>(
    db,
    sql`update feeds set lease = gen_random_uuid(), lease_until = ${inSeconds(LEASE_SECONDS)}
        where id = (select id from feeds
          where not paused and removed_at is null and next_check_at <= now() and (lease_until is null or lease_until < now())
          order by next_check_at, id limit 1 for update skip locked)
        returning id, lease::text as lease`,
  );
  return claimed ? heldFeed(db, claimed.id, claimed.lease) : null;
}

/** Returns null if the feed was deleted or has another lease. In a transaction, the feed row stays locked. */
export async function heldFeed(db: Database, id: number, lease: string): Promise<ClaimedFeed | null> {
  const [row] = await selectLocked(db, and(eq(feeds.id, id), eq(feeds.lease, lease)));
  return row ? { ...row, lease } : null;
}

/** Releases all leases, so that interrupted checks start again. Call it only when no other process can use the database. */
export async function releaseFeeds(db: Database): Promise<void> {
  await db.update(feeds).set({ lease: null, leaseUntil: null }).where(isNotNull(feeds.lease));
}

/** Returns the milliseconds until the next check; null without an active feed. */
export async function nextFeedIn(db: Database): Promise<number | null> {
  const [next] = await rows<{ ms: number }>(
    db,
    sql`select greatest(0, extract(epoch from min(greatest(next_check_at, lease_until)) - now()) * 1000)::float8 as ms
        from feeds where not paused and removed_at is null having count(*) > 0`,
  );
  return next?.ms ?? null;
}
