/** Limits the time of queries. A query also stops when its client disconnects (decision 48). */
import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, sqlState } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { asQuery, cancellation, cancellationError, currentRequest, runWithRequest, throwIfCanceled } from '@/db/request-context';
import { DatelineError, isDatelineError, tookTooLong } from '@/domain/errors';
import { type Semaphore, withSemaphore } from '../../semaphore';

const LIMIT_MS = 20_000;
const RETRY_SECONDS = 10;

/** SQLSTATE of a statement that the server stopped, and of one that waited too long while the projection was rebuilt */
const QUERY_CANCELED = '57014';
const LOCK_NOT_AVAILABLE = '55P03';

/** Throws `too-much` after the time limit; the work then sends no further statement. Work inside a transaction has no limit. */
export async function withTimeLimit<T>(db: Database, work: () => Promise<T>, ms = LIMIT_MS): Promise<T> {
  if (is(db, PgTransaction)) return work();
  throwIfCanceled();
  const before = currentRequest();
  const query = cancellation();
  const leave = (): void => query.abort(before?.signal.reason);
  before?.signal.addEventListener('abort', leave, { once: true });
  const timer = setTimeout(() => query.abort(tookTooLong()), ms);
  try {
    return await Promise.race([runWithRequest({ signal: query.signal, isQuery: true }, work), whenCanceled(query.signal)]);
  } catch (error) {
    switch (sqlState(error)) {
      case QUERY_CANCELED:
        throw tookTooLong();
      case LOCK_NOT_AVAILABLE:
        throw busy();
      default:
        throw refusalIn(error) ?? error;
    }
  } finally {
    clearTimeout(timer);
    before?.signal.removeEventListener('abort', leave);
  }
}

const whenCanceled = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(cancellationError(signal)), { once: true }));

/** Each long query has a separate connection. The limit keeps connections free for other requests. */
const LONG: Semaphore = { name: 'long queries', atOnce: 3, waiting: Number.POSITIVE_INFINITY, busy: () => busy() };

const busy = (): DatelineError =>
  new DatelineError('unavailable', 'The server is busy. Try again in a few seconds.', undefined, { retryAfterSeconds: RETRY_SECONDS });

/** Without a limit, for streamed answers and the operator’s export. */
export const withoutTimeLimit = <T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> =>
  withSemaphore(LONG, () =>
    asQuery(() =>
      db.transaction((tx) => withoutDeadlines(tx, () => work(tx)), { isolationLevel: 'repeatable read', accessMode: 'read only' }),
    ),
  );

/**
 * Finds the errors of refused queries: too slow or too many. Unwraps the error, because the database layer also wraps errors thrown before
 * a statement starts.
 */
export function refusalIn(error: unknown): DatelineError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (isDatelineError(cause)) return cause;
  return null;
}

/** Returns the refusal of a query (`too-much` or `unavailable`); null for any other error. */
export function declinedIn(error: unknown): DatelineError | null {
  const refusal = refusalIn(error);
  return refusal?.code === 'too-much' || refusal?.code === 'unavailable' ? refusal : null;
}

/** Returns an optional part of an answer, or null if its query is refused. */
export async function orWithout<T>(part: Promise<T>): Promise<T | null> {
  try {
    return await part;
  } catch (error) {
    if (declinedIn(error) === null) throw error;
    return null;
  }
}
