/** A feed that is about to be changed, held until the transaction ends. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { feeds } from '@/db/schema/feeds';
import { notFound } from '@/domain/errors';

/** With the name of its source. Throws `not-found`. */
export async function lockFeed(tx: Database, id: number): Promise<typeof feeds.$inferSelect & { readonly source: string }> {
  const [row] = await tx
    .select({ feed: feeds, source: sources.name })
    .from(feeds)
    .innerJoin(sources, eq(sources.id, feeds.sourceId))
    .where(eq(feeds.id, id))
    .for('update', { of: feeds });
  if (!row) throw notFound('This feed');
  return { ...row.feed, source: row.source };
}
