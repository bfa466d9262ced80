/** Caches answers until the data version of the database changes, so that a cached answer is never stale. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, onlyRow } from '@/db/database';
import { NoReplyError } from '@/db/deadlines';
import { askedByAll, cancellation, currentRequest, runWithRequest, throwIfCanceled } from '@/db/request-context';
import { statementsOf } from '@/db/sole-writer';
import { withTimeLimit } from './time-limit';

interface Kept {
  version: string;
  readonly answers: Map<string, SingleFlight<unknown>>;
  /** shared parts by kind, for `loadBatched` */
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

/** Caches an answer under a key of plain values, and limits the time of its queries. */
export const answerQuery = <T>(db: Database, key: readonly unknown[], work: () => Promise<T>): Promise<T> =>
  cacheQuery(db, JSON.stringify(key), () => withTimeLimit(db, work));

/** Returns the cached answer, or null if it is missing or not computed yet. */
export async function readCachedQuery<T>(db: Database, key: string): Promise<T | null> {
  if (is(db, PgTransaction)) return null;
  const cached = keptFor(db, await dataVersion(db)).answers.get(key) as SingleFlight<T> | undefined;
  return cached?.isEnded() ? cached.answer : null;
}

/** Returns the cached parts of this kind for the answer being computed, or null outside `cacheQuery`. */
function cachedParts(db: Database, kind: string): Map<unknown, unknown> | null {
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

/** Shares one run of work among several requests, and cancels it when all of them have left. */
interface SingleFlight<T> {
  readonly answer: Promise<T>;
  readonly isEnded: () => boolean;
  /** Adds the current request, unless it was canceled or the run has ended. */
  join(): void;
}

/** Starts the work for the current request. When all requests have left, `whenCalledOff` runs before the work is canceled. */
export function singleFlight<T>(work: () => Promise<T>, whenCalledOff: (run: SingleFlight<T>) => void): SingleFlight<T> {
  const nobody = cancellation();
  const stopListening: (() => void)[] = [];
  let waiting = 0;
  let hasEnded = false;

  const join = (): void => {
    const { signal } = currentRequest() ?? {};
    if (signal?.aborted || hasEnded) return;
    waiting += 1;
    if (signal) listen(signal);
  };
  const listen = (signal: AbortSignal): void => {
    const gone = () => leave(signal);
    signal.addEventListener('abort', gone);
    stopListening.push(() => signal.removeEventListener('abort', gone));
  };
  const leave = ({ reason }: AbortSignal): void => {
    waiting -= 1;
    if (waiting > 0) return;
    whenCalledOff(run);
    nobody.abort(reason);
  };

  join();
  const run: SingleFlight<T> = { answer: runWithRequest({ signal: nobody.signal, isQuery: true }, work), isEnded: () => hasEnded, join };
  const end = (): void => {
    hasEnded = true;
    for (const stop of stopListening.splice(0)) stop();
  };
  run.answer.then(end, end);
  return run;
}

/** maximum per kind; the oldest are evicted first */
const MAX_PARTS = 5_000;

/**
 * Loads small parts that many answers share, such as actor names. They are cached with the answers until the data version changes. Reading
 * them in every statement would cost more than the rest of the statement. Outside `cacheQuery`, nothing is cached, because a long export
 * does not check the data version. Returns the parts by key. `load` gets each missing key once. Keys that it does not find are omitted.
 */
export async function loadBatched<Key, Part>(
  db: Database,
  kind: string,
  keys: readonly Key[],
  load: (unknown: readonly Key[]) => Promise<ReadonlyMap<Key, Part>>,
): Promise<ReadonlyMap<Key, Part>> {
  if (keys.length === 0) return new Map();
  // null: the part does not exist
  const cached = (cachedParts(db, kind) ?? new Map()) as Map<Key, Part | null>;
  const parts = new Map(keys.map((key) => [key, cached.get(key)]));
  const unknown = [...parts.keys()].filter((key) => parts.get(key) === undefined);
  if (unknown.length > 0) {
    const loaded = await load(unknown);
    for (const key of unknown) {
      const part = loaded.get(key) ?? null;
      parts.set(key, part);
      cached.set(key, part);
    }
    for (const oldest of cached.keys()) {
      if (cached.size <= MAX_PARTS) break;
      cached.delete(oldest);
    }
  }
  return new Map([...parts].flatMap(([key, part]) => (part === null || part === undefined ? [] : [[key, part]])));
}

interface Seen {
  readonly version: string;
  /** number of statements sent when the version was read, including that read */
  readonly statements: number;
}

/** time limit for reading a single row that every request needs */
const LOOK_MS = 5_000;

let staleLooks = 0;
const lastSeen = new WeakMap<Database, Seen>();
/** the running read, and the next one that waits for it */
const looks = new WeakMap<Database, { readonly running: Promise<Look>; next: Promise<Look> | null }>();

interface Look {
  readonly version: string;
  /** some projection rows are out of date */
  readonly stale: boolean;
}

/**
 * Reads the data version. Every write that can change a timeline changes it, so answers under the same version are equal. Only reads. While
 * projection rows are out of date, each read returns a unique version, so that no answer is cached. Versions of two databases differ.
 */
export async function dataVersion(db: Database): Promise<string> {
  if (is(db, PgTransaction)) return (await look(db)).version;
  const before = statementsOf(db);
  const seen = lastSeen.get(db);
  if (before !== null && seen?.statements === before) return seen.version;
  const { version, stale } = await lookTogether(db);
  if (stale) {
    staleLooks += 1;
    return `${version}~${staleLooks}`;
  }
  // a statement sent in the meantime changes the count, so the version is read again
  if (before !== null) lastSeen.set(db, { version, statements: before + 1 });
  return version;
}

/** Requests during a read share the next read, so the version is never older than the request. */
function lookTogether(db: Database): Promise<Look> {
  const present = looks.get(db);
  if (present) {
    const after = () => lookNow(db);
    present.next ??= present.running.then(after, after);
    return present.next;
  }
  return lookNow(db);
}

function lookNow(db: Database): Promise<Look> {
  // the embedded database runs in this process, so replies cannot be lost
  const running = askedByAll(() => (statementsOf(db) === null ? inTime(look(db)) : look(db)));
  const present = { running, next: null };
  const end = (): void => {
    if (looks.get(db) === present && present.next === null) looks.delete(db);
  };
  running.then(end, end);
  looks.set(db, present);
  return running;
}

/** Many requests share one read, so a lost reply must not block them until the connection closes. */
function inTime(running: Promise<Look>): Promise<Look> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    // a busy process first handles the replies that have already arrived
    timer = setTimeout(() => setImmediate(reject, new NoReplyError(LOOK_MS)), LOOK_MS);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}

/** The version as an SQL expression over `timeline_state`. */
const VERSION = `left(instance::text, 8) || '.' || version`;

async function look(db: Database): Promise<Look> {
  return onlyRow<Look>(db)`
    select ${sql.raw(VERSION)} as version, exists (select 1 from timeline_marks) as stale
    from timeline_state`;
}
