/** The feeds for the pages of editors, with how it stands with each. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { feeds } from '@/db/schema/feeds';
import { users } from '@/db/schema/people';
import type { FeedView } from '@/domain/feeds';

/** By title. */
export async function listFeeds(db: Database): Promise<readonly FeedView[]> {
  const found = await selectFeeds(db).orderBy(asc(sql`lower(${feeds.title})`), asc(feeds.id));
  return found.map(toView);
}

export async function getFeed(db: Database, id: number): Promise<FeedView | null> {
  const [row] = await selectFeeds(db).where(eq(feeds.id, id));
  return row ? toView(row) : null;
}

const selectFeeds = (db: Database) =>
  db
    .select({
      feed: feeds,
      source: sources.name,
      addedBy: users.name,
      checking: sql<boolean>`(not ${feeds.paused} and coalesce(${feeds.leaseUntil} > now(), false))`,
    })
    .from(feeds)
    .innerJoin(sources, eq(sources.id, feeds.sourceId))
    .leftJoin(users, eq(users.id, feeds.addedBy));

function toView({ feed, source, addedBy, checking }: Awaited<ReturnType<typeof selectFeeds>>[number]): FeedView {
  const { id, address, title, handling, paused, lastNew, leftOut, lastJobId, error } = feed;
  return {
    ...{ id, address, title, handling, paused, lastNew, leftOut, lastJobId, error, source, addedBy, checking },
    checkedAt: feed.checkedAt?.toISOString() ?? null,
    nextCheckAt: feed.nextCheckAt.toISOString(),
    failingSince: feed.failingSince?.toISOString() ?? null,
    addedAt: feed.addedAt.toISOString(),
  };
}
