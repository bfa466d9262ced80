/** What of an item is left after a person has left it out: so long it can be taken in again. */
import { and, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { jobItems, jobs } from '@/db/schema/jobs';
import { SKIPPED } from '@/domain/desk/job-views';

/** so many days what came in is kept, unless its person needs the room for something else */
export const KEPT_DAYS = 30;

/** What came in is there still, or can be fetched once more; what was skipped would be skipped again. */
export const isThere = sql<boolean>`(coalesce(${jobItems.error}->>'code', '') <> ${SKIPPED} and (${jobItems.bytes} is not null or coalesce(${jobItems.input}->>'from', '') = 'url' or ${jobItems.input} ? 'event'))`;

export const forgetOldLeftOut = (tx: Database): Promise<void> =>
  forget(tx, lt(jobItems.updatedAt, sql`now() - make_interval(days => ${KEPT_DAYS})`));

/** Something that was left out is kept, and to be forgotten some day. */
export async function keepsLeftOut(db: Database): Promise<boolean> {
  const [kept] = await db.select({ id: jobItems.id }).from(jobItems).where(KEPT).limit(1);
  return kept !== undefined;
}

const KEPT = and(eq(jobItems.state, 'dropped'), isNotNull(jobItems.bytes));

/** Makes room: what was left out of this person's jobs; null: of those that nobody made, which come of feeds. */
export const forgetLeftOutOf = (tx: Database, userId: string | null): Promise<void> =>
  forget(
    tx,
    inArray(
      jobItems.jobId,
      tx
        .select({ id: jobs.id })
        .from(jobs)
        .where(userId === null ? isNull(jobs.createdBy) : eq(jobs.createdBy, userId)),
    ),
  );

async function forget(tx: Database, which: SQL): Promise<void> {
  await tx.update(jobItems).set({ bytes: null, prepared: null }).where(and(KEPT, which));
}
