/** What a person decides about items of a job: go on with those that are certain, try again, leave out, take in again. */
import { and, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { jobItems, jobs } from '@/db/schema/jobs';
import { type ItemDecision, SKIPPED } from '@/domain/desk/job-views';
import { type Caller, writeAudit } from '../audit/write-audit';

/** so many days what came in is kept, unless its person needs the room for something else */
export const KEPT_DAYS = 30;

/** What came in is there still, or can be fetched once more; what was skipped would be skipped again. */
export const isThere = sql<boolean>`(coalesce(${jobItems.error}->>'code', '') <> ${SKIPPED} and (${jobItems.bytes} is not null or coalesce(${jobItems.input}->>'from', '') = 'url' or ${jobItems.input} ? 'event'))`;

export const forgetOldLeftOut = (tx: Database): Promise<void> =>
  forget(tx, lt(jobItems.updatedAt, sql`now() - make_interval(days => ${KEPT_DAYS})`));

/** Something that was left out is kept, and to be forgotten some day. */
export async function keepsLeftOut(db: Database): Promise<boolean> {
  const [item] = await db.select({ id: jobItems.id }).from(jobItems).where(KEPT).limit(1);
  return item !== undefined;
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

interface Decision {
  readonly jobId: number;
  /** null: all items of the job that it can be about */
  readonly number: number | null;
  readonly intent: ItemDecision;
  /** Called in the transaction in which items of this person's job wait again; may refuse that by throwing. */
  readonly onTakenAgain?: (tx: Database, createdBy: string | null) => Promise<void>;
}

/** Whoever calls wakes the runner afterwards. Returns how many items it was about. */
export const decideItems = (db: Database, { jobId, number, intent, onTakenAgain }: Decision, by: Caller): Promise<number> =>
  db.transaction(async (tx) => {
    const here = and(eq(jobItems.jobId, jobId), number === null ? undefined : eq(jobItems.number, number));
    const items = await decisions[intent](tx, here);
    if (intent === 'take-again' && items > 0 && onTakenAgain) {
      const [job] = await tx.select({ createdBy: jobs.createdBy }).from(jobs).where(eq(jobs.id, jobId));
      await onTakenAgain(tx, job?.createdBy ?? null);
    }
    await writeAudit(tx, { ...by, action: 'jobs.decide', target: { type: 'job', id: jobId }, after: { intent, number, items } });
    return items;
  });

const decisions: Readonly<Record<ItemDecision, (tx: Database, here: SQL | undefined) => Promise<number>>> = {
  // all that ask although nothing is in doubt wait again, as confirmed
  'confirm-certain': (tx, here) =>
    change(tx, and(here, eq(jobItems.state, 'asks'), sql`${jobItems.prepared}->>'certain' = 'true'`), {
      ...WAITS,
      input: sql`${jobItems.input} || '{"confirmed": true}'::jsonb`,
    }),
  // an address is asked anew
  'try-again': (tx, here) =>
    change(tx, and(here, eq(jobItems.state, 'failed')), {
      ...WAITS,
      error: null,
      bytes: sql`case when ${FETCHED} then null else ${jobItems.bytes} end`,
      prepared: sql`case when ${FETCHED} then null else ${jobItems.prepared} end`,
      input: sql`case when ${FETCHED} then ${jobItems.input} - 'confirmed' else ${jobItems.input} end`,
    }),
  // what came in is kept for a while
  'leave-out': (tx, here) =>
    change(tx, and(here, inArray(jobItems.state, ['waiting', 'running', 'asks', 'failed'])), {
      ...{ state: 'dropped', lease: null, leaseUntil: null },
    }),
  // what was found in it is asked again, whatever was confirmed before it was left out
  'take-again': (tx, here) =>
    change(tx, and(here, eq(jobItems.state, 'dropped'), isThere), {
      ...WAITS,
      state: sql`case when ${jobItems.prepared} is null then 'waiting' else 'asks' end`,
      error: null,
      bytes: sql`case when ${FETCHED} and ${jobItems.prepared} is null then null else ${jobItems.bytes} end`,
      input: sql`${jobItems.input} - 'confirmed'`,
    }),
};

const FETCHED = sql`${jobItems.input}->>'from' = 'url'`;
const WAITS = { state: 'waiting', tries: 0, notBefore: sql`now()`, lease: null, leaseUntil: null } as const;

async function change(tx: Database, where: SQL | undefined, values: PgUpdateSetSource<typeof jobItems>): Promise<number> {
  const changed = await tx
    .update(jobItems)
    .set({ ...values, updatedAt: sql`now()` })
    .where(where)
    .returning({ id: jobItems.id });
  return changed.length;
}
