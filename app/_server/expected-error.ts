/** What went wrong in a way that people may be told, and when they may come again. */
import { isAway } from '@/db/readiness';
import { DatelineError, isDatelineError } from '@/domain/errors';

/** a database that restarts is back by then */
const AWAY_SECONDS = 5;

/** The typed error; `unavailable` where the database is away; null when nobody expected what was thrown. */
export function expectedError(thrown: unknown): DatelineError | null {
  if (isDatelineError(thrown)) return thrown;
  return isAway(thrown)
    ? new DatelineError('unavailable', 'The database does not answer at the moment. Try again in a few seconds.')
    : null;
}

/** `Retry-After`, for errors that pass. */
export function retryHeaders({ code, details }: DatelineError): Readonly<Record<string, string>> {
  const seconds = (details as { retryAfterSeconds?: unknown } | undefined)?.retryAfterSeconds;
  if (typeof seconds === 'number') return { 'Retry-After': String(seconds) };
  return code === 'unavailable' ? { 'Retry-After': String(AWAY_SECONDS) } : {};
}
