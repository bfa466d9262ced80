/** Lists the feeds with their status for editors. */
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Database, feeds, shownSources, users } from '@/db/database';
import type { FeedView, RemovedFeed } from '@/domain/desk/feeds';

export async function listFeeds(db: Database): Promise<readonly FeedView[]> {
  const found = await selectFeeds(db)
    .where(isNull(feeds.removedAt))
    .orderBy(asc(sql`lower(${feeds.title})`), asc(feeds.id));
  return found.map(toView);
}

export async function getFeed(db: Database, id: number): Promise<FeedView | null> {
  const [row] = await selectFeeds(db).where(and(eq(feeds.id, id), isNull(feeds.removedAt)));
  return row ? toView(row) : null;
}

/** maximum listed; `getRemovedFeed` also finds older ones */
export const MOST_REMOVED = 50;

export async function listRemovedFeeds(db: Database): Promise<readonly RemovedFeed[]> {
  const found = await selectRemoved(db)
    .where(isNotNull(feeds.removedAt))
    .orderBy(desc(feeds.removedAt), desc(feeds.id))
    .limit(MOST_REMOVED);
  return found.map(toRemoved);
}

/** Returns null for an active or unknown feed. */
export async function getRemovedFeed(db: Database, id: number): Promise<RemovedFeed | null> {
  const [row] = await selectRemoved(db).where(and(eq(feeds.id, id), isNotNull(feeds.removedAt)));
  return row ? toRemoved(row) : null;
}

const selectRemoved = (db: Database) =>
  db.select({ id: feeds.id, title: feeds.title, address: feeds.address, removedAt: feeds.removedAt }).from(feeds);

const toRemoved = ({ removedAt, ...feed }: Awaited<ReturnType<typeof selectRemoved>>[number]): RemovedFeed => ({
  ...feed,
  removedOn: removedAt?.toISOString().slice(0, 10) ?? '',
});

function selectFeeds(db: Database) {
  const { id, address, title, handling, includeWords, excludeWords, paused, lastNew, lastChanged, leftOut, lastJobId, error } = feeds;
  const { checkedAt, nextCheckAt, failingSince, addedAt } = feeds;
  return db
    .select({
      ...{ id, address, title, handling, includeWords, excludeWords, paused, lastNew, lastChanged, leftOut, lastJobId, error },
      ...{ checkedAt, nextCheckAt, failingSince, addedAt },
      source: shownSources.name,
      addedBy: users.name,
      checking: sql<boolean>`(not ${paused} and coalesce(${feeds.leaseUntil} > now(), false))`,
    })
    .from(feeds)
    .innerJoin(shownSources, eq(shownSources.id, feeds.sourceId))
    .leftJoin(users, eq(users.id, feeds.addedBy));
}

const toView = (feed: Awaited<ReturnType<typeof selectFeeds>>[number]): FeedView => ({
  ...feed,
  checkedAt: feed.checkedAt?.toISOString() ?? null,
  nextCheckAt: feed.nextCheckAt.toISOString(),
  failingSince: feed.failingSince?.toISOString() ?? null,
  addedAt: feed.addedAt.toISOString(),
});
