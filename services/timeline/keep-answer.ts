/**
 * Answers that are kept for as long as nothing in the database has changed. PostgreSQL's snapshot says which transactions are
 * visible: while it stays the same, every read gives the same, so an answer kept under it is never stale.
 */
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, rows } from '@/db/database';

interface Kept {
  snapshot: string;
  readonly answers: Map<string, Promise<unknown>>;
}

/** answers of one snapshot; a timeline with a full axis is about half a megabyte */
const MAX_ANSWERS = 40;
const keptOf = new WeakMap<Database, Kept>();

/** The answer of `work`, kept under `key`. Requests that ask the same at the same time share one run. */
export async function keepAnswer<T>(db: Database, key: string, work: () => Promise<T>): Promise<T> {
  // a transaction sees its own writes, of which its snapshot says nothing
  if (is(db, PgTransaction)) return work();
  const snapshot = await currentSnapshot(db);
  const kept = keptFor(db, snapshot);
  const known = kept.answers.get(key);
  if (known) return known as Promise<T>;
  const answer = work();
  kept.answers.set(key, answer);
  for (const oldest of kept.answers.keys()) {
    if (kept.answers.size <= MAX_ANSWERS) break;
    kept.answers.delete(oldest);
  }
  try {
    const value = await answer;
    // written to meanwhile: the answer may be of before or after, good for this request and for no other
    if ((await currentSnapshot(db)) !== snapshot) forget(kept, key, answer);
    return value;
  } catch (error) {
    forget(kept, key, answer);
    throw error;
  }
}

async function currentSnapshot(db: Database): Promise<string> {
  const [row] = await rows<{ snapshot: string }>(db, sql`select pg_current_snapshot()::text as snapshot`);
  return row?.snapshot ?? '';
}

function keptFor(db: Database, snapshot: string): Kept {
  const present = keptOf.get(db);
  if (present?.snapshot === snapshot) return present;
  const fresh: Kept = { snapshot, answers: new Map() };
  keptOf.set(db, fresh);
  return fresh;
}

function forget(kept: Kept, key: string, answer: Promise<unknown>): void {
  if (kept.answers.get(key) === answer) kept.answers.delete(key);
}
