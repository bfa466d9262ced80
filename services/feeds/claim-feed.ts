/** Taking the next feed whose time has come. Several servers may share a database: whoever holds a feed checks it, and a result without the hold is not taken. */
import { and, eq, getTableColumns, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { inSeconds } from '@/db/in-seconds';
import { sources } from '@/db/schema/articles';
import { feeds } from '@/db/schema/feeds';
import { notFound } from '@/domain/errors';

/** Feeds with the names of their sources, held until the transaction ends. */
const selectLocked = (tx: Database, where: SQL | undefined) =>
  tx
    .select({ feed: getTableColumns(feeds), source: sources.name })
    .from(feeds)
    .innerJoin(sources, eq(sources.id, feeds.sourceId))
    .where(where)
    .for('update', { of: feeds });

type LockedFeed = typeof feeds.$inferSelect & { readonly source: string };

/** With the name of its source. Throws `not-found`, also for one that was removed. */
export async function lockFeed(tx: Database, id: number): Promise<LockedFeed> {
  const feed = await lockAnyFeed(tx, id);
  if (feed.removedAt !== null) throw notFound('This feed');
  return feed;
}

/** As `lockFeed`, also one that was removed. */
export async function lockAnyFeed(tx: Database, id: number): Promise<LockedFeed> {
  const [row] = await selectLocked(tx, eq(feeds.id, id));
  if (!row) throw notFound('This feed');
  return { ...row.feed, source: row.source };
}

/** longer than a check can take */
const LEASE_SECONDS = 120;

export interface ClaimedFeed {
  readonly feed: typeof feeds.$inferSelect;
  readonly source: string;
  readonly lease: string;
}

/** Null when no feed may be checked now. */
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

/** Null when somebody else holds it, or when it is gone. In a transaction it stays held until its end. */
export async function heldFeed(db: Database, id: number, lease: string): Promise<ClaimedFeed | null> {
  const [row] = await selectLocked(db, and(eq(feeds.id, id), eq(feeds.lease, lease)));
  return row ? { ...row, lease } : null;
}

/** Call where nobody else can have the database open: what a process that ended had begun is begun anew. */
export async function releaseFeeds(db: Database): Promise<void> {
  await db.update(feeds).set({ lease: null, leaseUntil: null }).where(isNotNull(feeds.lease));
}

/** In how many milliseconds a feed may be checked; null when there is none. */
export async function nextFeedIn(db: Database): Promise<number | null> {
  const [next] = await rows<{ ms: number }>(
    db,
    sql`select greatest(0, extract(epoch from min(greatest(next_check_at, lease_until)) - now()) * 1000)::float8 as ms
        from feeds where not paused and removed_at is null having count(*) > 0`,
  );
  return next?.ms ?? null;
}
