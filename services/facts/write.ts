/** Runs writes and then refreshes the timeline projection, so that readers never write. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { transact } from '@/db/locks';
import { log } from '../log';
import { refreshProjection } from './refresh-projection';

/** minimum interval between refreshes in a series of writes */
const BULK_MS = 1_000;

const bulk = new AsyncLocalStorage<{ updatedAt: number }>();

/** Runs `work` in one transaction, then refreshes the projection. Inside a transaction it only joins, and the outer writer refreshes. */
export async function write<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  if (is(db, PgTransaction)) return db.transaction(work);
  const done = await transact(db, work);
  const many = bulk.getStore();
  if (many && performance.now() - many.updatedAt < BULK_MS) return done;
  await showChanges(db);
  if (many) many.updatedAt = performance.now();
  return done;
}

/** For many writes, such as an import: refreshes the projection at most once a second, and at the end. */
export async function inBulk<T>(db: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await bulk.run({ updatedAt: performance.now() }, work);
  } finally {
    await showChanges(db);
  }
}

/** A failed refresh keeps the write. The next writer or the server retries it. */
async function showChanges(db: Database): Promise<void> {
  try {
    await refreshProjection(db);
  } catch (error) {
    log().warn({ error: String(error) }, 'could not update the timeline after a change');
  }
}
