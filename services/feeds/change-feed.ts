/** What editors set of a feed: its name, its source, what becomes of its entries; and that it goes. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { feeds } from '@/db/schema/feeds';
import type { Handling } from '@/domain/desk/feeds';
import { conflict } from '@/domain/errors';
import { findOrMakeSource } from '../sources/find-or-make-source';
import { lockAnyFeed, lockFeed } from './lock-feed';

export interface FeedSettings {
  readonly title: string;
  readonly source: string;
  readonly handling: Handling;
}

export interface FeedChange {
  readonly id: number;
  /** as the editor saw it */
  readonly was: FeedSettings;
  readonly to: FeedSettings;
}

/**
 * Call in a transaction. Holds for entries that come from now on. Returns the settings before. Throws `not-found`, or a conflict whose details are
 * `{ current }`, the stored settings, when they are not what the editor saw any more.
 */
export async function changeFeed(tx: Database, { id, was, to: { title, source, handling } }: FeedChange): Promise<FeedSettings> {
  const stored = await lockFeed(tx, id);
  const before: FeedSettings = { title: stored.title, source: stored.source, handling: stored.handling };
  if (was.title !== before.title || was.source !== before.source || was.handling !== before.handling)
    throw conflict('Not saved: another editor changed this feed. Your text is kept. Compare the versions.', { current: before });
  const { id: sourceId } = await findOrMakeSource(tx, source);
  await tx.update(feeds).set({ title, sourceId, handling }).where(eq(feeds.id, id));
  return before;
}

/**
 * Call in a transaction. Its articles stay, and so does what is known of it, for the case that it is brought back. Returns what it was, or null
 * when it was removed already. Throws `not-found`.
 */
export async function removeFeed(tx: Database, id: number): Promise<({ readonly address: string } & FeedSettings) | null> {
  const { removedAt, address, title, source, handling } = await lockAnyFeed(tx, id);
  if (removedAt !== null) return null;
  // of a check that is under way nothing is taken, but it counts as one
  await tx.update(feeds).set({ removedAt: sql`now()` }).where(eq(feeds.id, id));
  return { address, title, source, handling };
}
