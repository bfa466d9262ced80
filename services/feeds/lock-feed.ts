/** A feed that is about to be changed, held until the transaction ends. */
import { eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { feeds } from '@/db/schema/feeds';
import { notFound } from '@/domain/errors';

/** Feeds with the names of their sources, held until the transaction ends. */
export const selectLocked = (tx: Database, where: SQL | undefined) =>
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
