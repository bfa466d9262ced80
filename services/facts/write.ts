/** A change of what is stored, and the timeline that shows it: the writer brings the derived rows up to date, so that a reader never writes. */
import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { transact } from '@/db/locks';
import { log } from '../log';
import { settle } from './settle';

/** The work in one transaction, then the timeline. Inside another transaction it is a part of that one, whose writer does the rest. */
export async function write<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  if (is(db, PgTransaction)) return db.transaction(work);
  const done = await transact(db, work);
  await showChanges(db);
  return done;
}

/** What is stored stays stored when this fails: the next writer, or the server a little later, does it again. */
export async function showChanges(db: Database): Promise<void> {
  try {
    await settle(db);
  } catch (error) {
    log().warn({ error: String(error) }, 'could not update the timeline after a change');
  }
}
