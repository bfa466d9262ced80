/** The marks of entries that have long been gone from their feed are forgotten, so that no feed is remembered without end. */
import { and, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { feedMarks } from '@/db/schema/feeds';

/** of entries that a feed does not hold any more, so many marks are kept: those that were seen last */
export const MOST_GONE = 5_000;
/** and so many for each entry that it holds beyond those that are looked at: an entry has two, and one more where it was renamed */
export const MARKS_LEFT_OUT = 3;
/** marks are not counted out one by one */
const SLACK = 500;

/**
 * Call in a transaction that holds the feed. `held`: the marks of what is looked at now, all of which stay; `leftOut`: how many entries it holds
 * beyond, which are older. What is looked at are the newest, so that of all that is not, those are held yet which were seen last. Of a feed that
 * was empty for once nobody can say what is gone.
 */
export async function forgetMarks(tx: Database, feedId: number, held: readonly string[], leftOut: number): Promise<void> {
  if (held.length === 0) return;
  const own = eq(feedMarks.feedId, feedId);
  // when one goes, it is the newest of what is gone
  await tx
    .update(feedMarks)
    .set({ seenAt: sql`now()` })
    .where(and(own, inArray(feedMarks.mark, [...held]), lt(feedMarks.seenAt, sql`now() - interval '1 day'`)));
  const most = MOST_GONE + MARKS_LEFT_OUT * leftOut;
  const isGone = and(own, notInArray(feedMarks.mark, [...held]));
  if ((await tx.$count(feedMarks, isGone)) <= most + SLACK) return;
  const kept = tx.select({ mark: feedMarks.mark }).from(feedMarks).where(isGone).orderBy(desc(feedMarks.seenAt), feedMarks.mark);
  await tx.delete(feedMarks).where(and(isGone, notInArray(feedMarks.mark, kept.limit(most))));
}
