/** Applies a person's decision to job items: confirm the certain ones, try again, leave out, or take again. */
import { and, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { type Database, jobItems, jobs } from '@/db/database';
import { type ItemDecision, OFFERED, SKIPPED } from '@/domain/desk/job-views';
import type { ErrorCode } from '@/domain/errors';
import { type Caller, writeAudit } from '../timeline/facts/write';

/** days that skipped content is kept, unless the person's storage limit requires deleting it earlier */
export const KEPT_DAYS = 30;

/** True when a feed lists the entry for an editor to choose. */
export const isOffered = sql<boolean>`(${jobItems.state} = 'dropped' and coalesce(${jobItems.error}->>'code', '') = ${OFFERED})`;

/**
 * True when the content is stored or can be fetched again. Automatically skipped items are excluded, because they would be skipped again.
 */
export const isThere = sql<boolean>`(coalesce(${jobItems.error}->>'code', '') <> ${SKIPPED} and (${jobItems.bytes} is not null or coalesce(${jobItems.input}->>'from', '') = 'url' or ${jobItems.input} ? 'event'))`;

/** True when a person can restore the item with the other skipped items. Editors choose listed entries one by one. */
export const canReturn = sql<boolean>`(${jobItems.state} = 'dropped' and ${isThere} and not ${isOffered})`;

export const isCertain = sql<boolean>`(${jobItems.state} = 'asks' and ${jobItems.prepared}->>'certain' = 'true')`;

/** codes of errors that the same content always causes */
const UNREADABLE = ['bad-data', 'too-large', 'unsupported-type'] as const satisfies readonly ErrorCode[];

/** A failed item, unless it is a file, a text or a row of a table that can never be read. */
export const canRetry = sql<boolean>`(${jobItems.state} = 'failed' and not (
  (coalesce(${jobItems.input}->>'from', '') in ('file', 'paste') or ${jobItems.input} ? 'event')
  and ${inArray(sql`coalesce(${jobItems.error}->>'code', '')`, [...UNREADABLE])}))`;

export const forgetOldLeftOut = (tx: Database): Promise<void> =>
  forget(tx, lt(jobItems.updatedAt, sql`now() - make_interval(days => ${KEPT_DAYS})`));

const KEPT = and(eq(jobItems.state, 'dropped'), isNotNull(jobItems.bytes));

/** Deletes the skipped content of this person's jobs to free space. Null: of jobs without a creator, which come from feeds. */
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
  /** null: all applicable items of the job */
  readonly number: number | null;
  readonly intent: ItemDecision;
  /** Runs in the transaction that restores items of this person's job; throws to refuse. */
  readonly onTakenAgain?: (tx: Database, createdBy: string | null) => Promise<void>;
}

/** The caller must wake the runner afterwards. Returns the number of changed items. */
export const decideItems = (db: Database, { jobId, number, intent, onTakenAgain }: Decision, by: Caller): Promise<number> =>
  db.transaction(async (tx) => {
    const here = and(eq(jobItems.jobId, jobId), number === null ? undefined : eq(jobItems.number, number));
    const items = await decisions[intent](tx, here);
    if (intent === 'take-again' && items > 0 && onTakenAgain) {
      const [job] = await tx.select({ createdBy: jobs.createdBy }).from(jobs).where(eq(jobs.id, jobId));
      await onTakenAgain(tx, job?.createdBy ?? null);
    }
    await writeAudit(tx, by, 'jobs.decide', ['job', jobId], { after: { intent, number, items } });
    return items;
  });

const decisions: Readonly<Record<ItemDecision, (tx: Database, here: SQL | undefined) => Promise<number>>> = {
  // certain items wait again, marked as confirmed
  'confirm-certain': (tx, here) =>
    change(tx, and(here, isCertain), {
      ...WAITS,
      input: sql`${jobItems.input} || '{"confirmed": true}'::jsonb`,
    }),
  // fetched items are fetched again
  'try-again': (tx, here) =>
    change(tx, and(here, canRetry), {
      ...WAITS,
      error: null,
      bytes: sql`case when ${FETCHED} then null else ${jobItems.bytes} end`,
      prepared: sql`case when ${FETCHED} then null else ${jobItems.prepared} end`,
      input: sql`case when ${FETCHED} then ${jobItems.input} - 'confirmed' else ${jobItems.input} end`,
    }),
  // the content is kept for KEPT_DAYS
  'leave-out': (tx, here) =>
    change(tx, and(here, inArray(jobItems.state, ['waiting', 'running', 'asks', 'failed'])), {
      ...{ state: 'dropped', lease: null, leaseUntil: null },
    }),
  // prepared items ask again, even if they were confirmed before
  'take-again': (tx, here) =>
    change(tx, and(here, canReturn), {
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
