/** Answers that are kept for as long as nothing in the database has changed, so that one is never stale. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { throwIfCanceled } from '@/db/request-context';
import { dataVersion } from './data-version';
import { type SingleFlight, singleFlight } from './single-flight';

interface Kept {
  version: string;
  readonly answers: Map<string, SingleFlight<unknown>>;
  /** by their kind: `batched-loader.ts` */
  readonly parts: Map<string, Map<unknown, unknown>>;
}

/** answers of one version; a timeline with its tiles is about half a megabyte, most others are a few kilobytes */
const MAX_ANSWERS = 60;
const keptOf = new WeakMap<Database, Kept>();
/** where the answer is kept that is being worked out: what it is made of is kept beside it */
const workedOut = new AsyncLocalStorage<{ readonly db: Database; readonly kept: Kept }>();

/**
 * The answer of `work`, kept under `key`. Requests that ask the same at the same time share one run. `seen` is the version of the data that
 * the caller has just asked for. What was written to while it was worked out may be of before or after: only those get it who asked before
 * the write, for whoever asks later sees another version. Nothing is worked out for who has gone: it throws `unavailable`.
 */
export async function cacheQuery<T>(db: Database, key: string, work: () => Promise<T>, seen?: string): Promise<T> {
  // a transaction sees its own writes; if it is undone, so is the version that they made
  if (is(db, PgTransaction)) return work();
  throwIfCanceled();
  const kept = seen === undefined ? await keptNow(db) : keptFor(db, seen);
  // whoever went meanwhile neither joins nor begins
  throwIfCanceled();
  const known = kept.answers.get(key) as SingleFlight<T> | undefined;
  if (known) {
    // what is asked for often outlives what was asked for once
    kept.answers.delete(key);
    kept.answers.set(key, known);
    known.join();
    return known.answer;
  }
  const run = singleFlight(
    () => workedOut.run({ db, kept }, work),
    (gone) => forget(kept, key, gone),
  );
  kept.answers.set(key, run);
  for (const oldest of kept.answers.keys()) {
    if (kept.answers.size <= MAX_ANSWERS) break;
    kept.answers.delete(oldest);
  }
  try {
    return await run.answer;
  } catch (error) {
    forget(kept, key, run);
    throw error;
  }
}

/** What `cacheQuery` has kept under this key already; null where it would have to be worked out. */
export async function readCachedQuery<T>(db: Database, key: string): Promise<T | null> {
  if (is(db, PgTransaction)) return null;
  const known = keptFor(db, await dataVersion(db)).answers.get(key) as SingleFlight<T> | undefined;
  return known?.isEnded() ? known.answer : null;
}

/** Where parts of this kind are kept with the answer that is being worked out; null where there is none. */
export function cachedParts(db: Database, kind: string): Map<unknown, unknown> | null {
  const around = workedOut.getStore();
  if (around?.db !== db) return null;
  const known = around.kept.parts.get(kind) ?? new Map<unknown, unknown>();
  around.kept.parts.set(kind, known);
  return known;
}

/** What an answer is made of is kept with it, of whatever version. */
async function keptNow(db: Database): Promise<Kept> {
  const around = workedOut.getStore();
  return around?.db === db ? around.kept : keptFor(db, await dataVersion(db));
}

function keptFor(db: Database, version: string): Kept {
  const present = keptOf.get(db);
  if (present?.version === version) return present;
  const fresh: Kept = { version, answers: new Map(), parts: new Map() };
  keptOf.set(db, fresh);
  return fresh;
}

function forget(kept: Kept, key: string, run: SingleFlight<unknown>): void {
  if (kept.answers.get(key) === run) kept.answers.delete(key);
}
