/** Caches answers until the data version of the database changes, so that a cached answer is never stale. */
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
  /** shared parts by kind, for `batched-loader.ts` */
  readonly parts: Map<string, Map<unknown, unknown>>;
}

/** answers per data version; a timeline with its tiles takes about 0.5 MB, most others a few KB */
const MAX_ANSWERS = 60;
const keptOf = new WeakMap<Database, Kept>();
/** the cache of the answer being computed, so that nested queries use the same version */
const workedOut = new AsyncLocalStorage<{ readonly db: Database; readonly kept: Kept }>();

/**
 * Returns the answer of `work`, cached under `key`. Concurrent requests for the same key share one run. `seen` is a data version that the
 * caller has just read. An answer may mix data from before and after a concurrent write. Only requests from before the write get it,
 * because later requests see a new version. Throws `unavailable` if the request was canceled.
 */
export async function cacheQuery<T>(db: Database, key: string, work: () => Promise<T>, seen?: string): Promise<T> {
  // a transaction sees its own writes, and a rollback discards the version that they created
  if (is(db, PgTransaction)) return work();
  throwIfCanceled();
  const cache = seen === undefined ? await keptNow(db) : keptFor(db, seen);
  // the request may have been canceled during the await
  throwIfCanceled();
  const cached = cache.answers.get(key) as SingleFlight<T> | undefined;
  if (cached) {
    // move the answer to the end, because the least recently used one is evicted
    cache.answers.delete(key);
    cache.answers.set(key, cached);
    cached.join();
    return cached.answer;
  }
  const run = singleFlight(
    () => workedOut.run({ db, kept: cache }, work),
    (gone) => forget(cache, key, gone),
  );
  cache.answers.set(key, run);
  for (const oldest of cache.answers.keys()) {
    if (cache.answers.size <= MAX_ANSWERS) break;
    cache.answers.delete(oldest);
  }
  try {
    return await run.answer;
  } catch (error) {
    forget(cache, key, run);
    throw error;
  }
}

/** Returns the cached answer, or null if it is missing or still being computed. */
export async function readCachedQuery<T>(db: Database, key: string): Promise<T | null> {
  if (is(db, PgTransaction)) return null;
  const cached = keptFor(db, await dataVersion(db)).answers.get(key) as SingleFlight<T> | undefined;
  return cached?.isEnded() ? cached.answer : null;
}

/** Returns the cached parts of this kind for the answer being computed, or null outside `cacheQuery`. */
export function cachedParts(db: Database, kind: string): Map<unknown, unknown> | null {
  const around = workedOut.getStore();
  if (around?.db !== db) return null;
  const parts = around.kept.parts.get(kind) ?? new Map<unknown, unknown>();
  around.kept.parts.set(kind, parts);
  return parts;
}

/** A nested query uses the cache of the outer query, even if the data version has changed. */
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
