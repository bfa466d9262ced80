/**
 * Defines the lock order. Transactions that take the same locks in the same order wait for one another but cannot deadlock:
 *
 * 1. `ingest` (an advisory lock): taken to ingest articles or to merge actors or themes;
 * 2. rows of `articles`, by ID;
 * 3. rows of `events`, by ID, including merged events;
 * 4. the vocabulary: rows of `actors` by ID, then rows of `themes` by ID;
 * 5. dependents of locked events: mentions, participants, search text; last `links`, before the check for cycles of links;
 * 6. `facts`, to update the timeline: in a separate transaction that holds no other lock, never within a change.
 *
 * A change that discovers late what else it must lock may break the order. The database then aborts one of the deadlocked transactions,
 * and `transact` retries it. Lock rows not listed here (jobs, reports of readers, views) after all of these.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, sqlState } from './database';

/** IDs of the advisory locks, the same in every process. */
export const LOCKS = {
  /** only one process at a time runs the migrations */
  startup: 7_134_601,
  facts: 7_134_602,
  ingest: 7_134_603,
  links: 7_134_604,
  /** only one first administrator can be created */
  firstAdmin: 7_134_605,
  /** two administrators cannot demote each other at the same time */
  admins: 7_134_613,
} as const;

/** An expression to select: takes the lock until the transaction ends. */
export const held = (lock: keyof typeof LOCKS): SQL => sql`pg_advisory_xact_lock(${sql.raw(String(LOCKS[lock]))})`;

/** Takes the lock until the transaction ends. */
export async function hold(tx: Database, lock: keyof typeof LOCKS): Promise<void> {
  await tx.execute(sql`select ${held(lock)}`);
}

/** SQLSTATE of a deadlock and of a serialization failure */
const ENDED_FOR_OTHERS = new Set(['40P01', '40001']);

/** Runs the work in one transaction and retries it after a deadlock or serialization failure. */
export const transact = <Value>(db: Database, work: (tx: Database) => Promise<Value>): Promise<Value> => again(() => db.transaction(work));

/** Retries an attempt, which must be a whole transaction, after a deadlock or serialization failure. */
export async function again<Value>(attempt: () => Promise<Value>, tries = 3): Promise<Value> {
  try {
    return await attempt();
  } catch (error) {
    if (tries === 1 || !ENDED_FOR_OTHERS.has(sqlState(error) ?? '')) throw error;
    return again(attempt, tries - 1);
  }
}
