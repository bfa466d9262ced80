/** Time limits of queries. A query also ends when its client disconnects. */
import { cancellation, cancellationError, currentRequest, runWithRequest, throwIfCanceled } from '@/db/request-context';
import { DatelineError } from '@/domain/errors';

export interface Limits {
  /** for the query itself, in milliseconds */
  readonly workMs: number;
  /** for the query and its wait in the queue; a proxy in front of the site stops after a minute */
  readonly waitMs: number;
}

export const LIMITS: Limits = { workMs: 20_000, waitMs: 50_000 };

const RETRY_SECONDS = 10;

/** Too many concurrent queries. */
export const busy = (): DatelineError =>
  new DatelineError('unavailable', 'The server is busy. Try again in a few seconds.', undefined, {
    retryAfterSeconds: RETRY_SECONDS,
  });

/** Throws the error from `late` after `ms` milliseconds. The work then stops before its next statement. */
export async function withDeadline<T>(ms: number, late: () => DatelineError, work: () => Promise<T>): Promise<T> {
  throwIfCanceled();
  const before = currentRequest();
  const query = cancellation();
  const leave = (): void => query.abort(before?.signal.reason);
  before?.signal.addEventListener('abort', leave, { once: true });
  const timer = setTimeout(() => query.abort(late()), ms);
  try {
    return await Promise.race([runWithRequest({ signal: query.signal, isQuery: true }, work), whenCalledOff(query.signal)]);
  } finally {
    clearTimeout(timer);
    before?.signal.removeEventListener('abort', leave);
  }
}

const whenCalledOff = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(cancellationError(signal)), { once: true }));
