/** What editors set of a feed: its name, its source, what becomes of its entries; and that it goes. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { feeds } from '@/db/schema/feeds';
import type { Handling } from '@/domain/feeds';
import { findOrMakeSource } from '../sources/find-or-make-source';
import { lockFeed } from './lock-feed';

export interface FeedSettings {
  readonly title: string;
  readonly source: string;
  readonly handling: Handling;
}

/** Call in a transaction. Holds for entries that come from now on. Returns the settings before. Throws `not-found`. */
export async function changeFeed(tx: Database, id: number, { title, source, handling }: FeedSettings): Promise<FeedSettings> {
  const before = await lockFeed(tx, id);
  const { id: sourceId } = await findOrMakeSource(tx, source);
  await tx.update(feeds).set({ title, sourceId, handling }).where(eq(feeds.id, id));
  return { title: before.title, source: before.source, handling: before.handling };
}

/** Call in a transaction. Its articles stay. Returns what it was. Throws `not-found`. */
export async function removeFeed(tx: Database, id: number): Promise<{ readonly address: string } & FeedSettings> {
  const { address, title, source, handling } = await lockFeed(tx, id);
  await tx.delete(feeds).where(eq(feeds.id, id));
  return { address, title, source, handling };
}
