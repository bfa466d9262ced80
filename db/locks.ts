/**
 * What is locked, and in what order. Two changes that lock the same things in the same order wait for one another, but never both at once:
 *
 * 1. `ingest`, by whoever reads articles in or merges actors or themes (an advisory lock);
 * 2. rows of `articles`, by their ids;
 * 3. rows of `events`, by their ids, those that were merged included;
 * 4. the vocabulary: rows of `actors` by their ids, then rows of `themes` by theirs;
 * 5. what hangs on events that are locked: mentions, participants, search text; at last `links`, before circles of links are looked for;
 * 6. `facts`, by whoever brings the timeline up to date: in a transaction of its own that holds nothing else, never within a change.
 *
 * A change that only finds out on the way what else it must lock may break the order; the database ends one of two that wait for one another
 * then, and `transact` does it once more. What holds rows that are in no list (jobs, reports of readers, views) holds them after all of these.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, sqlState } from './database';

/** Numbers of the advisory locks, the same in every process. */
export const LOCKS = {
  /** one process at a time brings the tables up to date */
  startup: 7_134_601,
  facts: 7_134_602,
  ingest: 7_134_603,
  links: 7_134_604,
  /** the first administrator is one */
  firstAdmin: 7_134_605,
  /** two administrators cannot demote one another at once */
  admins: 7_134_613,
} as const;

/** An expression to be selected: holds the lock until the transaction ends. */
export const held = (lock: keyof typeof LOCKS): SQL => sql`pg_advisory_xact_lock(${sql.raw(String(LOCKS[lock]))})`;

/** Until the transaction ends. */
export async function hold(tx: Database, lock: keyof typeof LOCKS): Promise<void> {
  await tx.execute(sql`select ${held(lock)}`);
}

/** deadlock, and a transaction that others were faster than */
const ENDED_FOR_OTHERS = new Set(['40P01', '40001']);

/** The work in one transaction, done once more where the database ended it for the sake of another one. */
export const transact = <Value>(db: Database, work: (tx: Database) => Promise<Value>): Promise<Value> => again(() => db.transaction(work));

/** The attempt is a whole transaction: when the database ended it for the sake of another one, it is made once more, and nobody need know. */
export async function again<Value>(attempt: () => Promise<Value>, tries = 3): Promise<Value> {
  try {
    return await attempt();
  } catch (error) {
    if (tries === 1 || !ENDED_FOR_OTHERS.has(sqlState(error) ?? '')) throw error;
    return again(attempt, tries - 1);
  }
}
