/** Claims job items and records their outcome. A worker that has lost the lease of an item cannot write to it. */
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { type Database, inSeconds, jobItems, jobs, onlyValue, rows } from '@/db/database';
import { bytesOf } from '@/db/schema/column-types';
import { type ItemError, SKIPPED } from '@/domain/desk/job-views';

/** A claimed item, with the operations that end it. Every write requires that the lease is still held. */
export interface ItemAtWork {
  readonly id: number;
  readonly jobId: number;
  readonly number: number;
  readonly name: string;
  /** true: a temporary error fails the item instead of scheduling another try */
  readonly isLastTry: boolean;
  /** item data in the shape that its kind defines */
  readonly input: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array | null;
  readonly prepared: Readonly<Record<string, unknown>> | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly createdBy: string | null;
  /** Saves data that must not be fetched or computed twice. */
  keep(db: Database, kept: { readonly bytes: Uint8Array; readonly input: Readonly<Record<string, unknown>> }): Promise<void>;
  ask(db: Database, prepared: Readonly<Record<string, unknown>>): Promise<void>;
  /** Skips the item permanently, with the reason. */
  skip(db: Database, why: string): Promise<void>;
  /** Marks the item done. Call it in the transaction that writes the result, so both commit or neither does. */
  done(tx: Database, report: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Ends with `ask`, `skip` or `done`. A DatelineError fails the item; any other error, and `unavailable`, is tried again later. */
export type JobKind = (db: Database, item: ItemAtWork) => Promise<void>;

export type JobKinds = Readonly<Record<string, JobKind>>;

export const LEASE_SECONDS = 60;
export const MOST_TRIES = 5;

export interface ClaimedItem extends ItemAtWork {
  readonly kind: string;
  readonly tries: number;
  readonly lease: string;
}

/** The lease expired and the item was claimed again, or a person decided on it. */
export class LostLeaseError extends Error {
  override readonly name = 'LostLeaseError';
}

/** The items that a runner works on: those of jobs of one kind, or all others. */
export interface Share {
  readonly kind: string;
  readonly isOthers: boolean;
}

const inShare = (share: Share | null): SQL =>
  share === null ? sql`true` : sql`job_id in (select id from jobs where kind ${share.isOthers ? sql`<>` : sql`=`} ${share.kind})`;

/** Claims the next due item for a minute; null if none is due. Orders by position in the job, so short jobs do not wait for long ones. */
export async function claimItem(db: Database, share: Share | null = null): Promise<ClaimedItem | null> {
  const [claimed] = await rows<{ id: number; lease: string }>(db)`
    update job_items set state = 'running', tries = tries + 1, lease = gen_random_uuid(), error = null,
        lease_until = ${inSeconds(LEASE_SECONDS)}, updated_at = now()
      where id = (select id from job_items
        where ((state = 'waiting' and not_before <= now()) or (state = 'running' and lease_until < now())) and ${inShare(share)}
        order by number, id limit 1 for update skip locked)
      returning id, lease::text as lease`;
  if (!claimed) return null;
  const [row] = await db
    .select({
      item: { ...getTableColumns(jobItems), bytes: bytesOf(jobItems.bytes) },
      kind: jobs.kind,
      options: jobs.options,
      createdBy: jobs.createdBy,
    })
    .from(jobItems)
    .innerJoin(jobs, eq(jobs.id, jobItems.jobId))
    .where(eq(jobItems.id, claimed.id));
  if (!row) throw new LostLeaseError('The import was deleted.');
  const { item, kind, options, createdBy } = row;
  const { id, jobId, number, name, input, bytes, prepared, tries } = item;
  const held = { id, lease: claimed.lease };
  return {
    ...{ id, jobId, number, name, input, bytes, prepared, tries, kind, options, createdBy, lease: claimed.lease },
    isLastTry: tries >= MOST_TRIES,
    keep: (tx, kept) => write(tx, held, kept),
    ask: (tx, made) => write(tx, held, { ...ENDED, state: 'asks', prepared: made }),
    skip: (tx, message) =>
      write(tx, held, { ...ENDED, state: 'dropped', bytes: null, prepared: null, error: { code: SKIPPED, message, field: null } }),
    done: (tx, report) => write(tx, held, { ...DONE, report }),
  };
}

const ENDED = { lease: null, leaseUntil: null, tries: 0 } as const;
/** A finished item no longer needs its bytes and prepared data. */
export const DONE = { ...ENDED, state: 'done', bytes: null, prepared: null, error: null } as const;

type Held = Pick<ClaimedItem, 'id' | 'lease'>;

async function write(db: Database, { id, lease }: Held, values: PgUpdateSetSource<typeof jobItems>): Promise<void> {
  const written = await db
    .update(jobItems)
    .set({ ...values, updatedAt: sql`now()` })
    .where(and(eq(jobItems.id, id), eq(jobItems.lease, lease)))
    .returning({ id: jobItems.id });
  if (written.length === 0) throw new LostLeaseError('Another editor is working on this item.');
}

/** Extends the lease by another minute. */
export const extendLease = (db: Database, held: Held): Promise<void> => write(db, held, { leaseUntil: inSeconds(LEASE_SECONDS) });

/** Marks the item as failed but keeps its bytes, so it can be tried again. */
export const failItem = (db: Database, held: Held, error: ItemError): Promise<void> =>
  write(db, held, { ...ENDED, state: 'failed', error });

/** Reschedules the item with exponential backoff, at least `leastSeconds` from now. `error`: the reason shown to people. */
export const retryItem = (
  db: Database,
  held: Held & Pick<ClaimedItem, 'tries'>,
  error: ItemError | null,
  leastSeconds: number,
): Promise<void> =>
  write(db, held, {
    state: 'waiting',
    error,
    lease: null,
    leaseUntil: null,
    notBefore: inSeconds(Math.max(2 ** held.tries, leastSeconds)),
  });

/** Returns interrupted items to the waiting state. Call only while no other process uses the database. */
export async function releaseItems(db: Database, share: Share | null = null): Promise<void> {
  await db
    .update(jobItems)
    .set({ state: 'waiting', lease: null, leaseUntil: null })
    .where(and(eq(jobItems.state, 'running'), inShare(share)));
}

/** Milliseconds until the next item is due; null if none is waiting or running. */
export async function nextItemIn(db: Database, share: Share | null = null): Promise<number | null> {
  return onlyValue<number | null>(db)`
    select greatest(0, extract(epoch from min(case state when 'waiting' then not_before else lease_until end) - now()) * 1000)::float8 as ms
      from job_items where state in ('waiting', 'running') and ${inShare(share)} having count(*) > 0`;
}
