/** A change of what is stored, and the timeline that shows it: the writer brings the derived rows up to date, so that a reader never writes. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { transact } from '@/db/locks';
import { log } from '../log';
import { refreshProjection } from './refresh-projection';

/** many changes in a row update the timeline this often */
const BULK_MS = 1_000;

const bulk = new AsyncLocalStorage<{ updatedAt: number }>();

/** The work in one transaction, then the timeline. Inside another transaction it is a part of that one, whose writer does the rest. */
export async function write<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  if (is(db, PgTransaction)) return db.transaction(work);
  const done = await transact(db, work);
  const many = bulk.getStore();
  if (many && performance.now() - many.updatedAt < BULK_MS) return done;
  await showChanges(db);
  if (many) many.updatedAt = performance.now();
  return done;
}

/** Work that changes much, such as an import: updates the timeline at most once a second, and at its end. */
export async function inBulk<T>(db: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await bulk.run({ updatedAt: performance.now() }, work);
  } finally {
    await showChanges(db);
  }
}

/** What is stored stays stored when this fails: the next writer, or the server a little later, does it again. */
async function showChanges(db: Database): Promise<void> {
  try {
    await refreshProjection(db);
  } catch (error) {
    log().warn({ error: String(error) }, 'could not update the timeline after a change');
  }
}
