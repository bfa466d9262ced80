/** Converts thrown values to errors that users may see, with the time until a retry. */
import { isAway, type NotReady, reasonOf } from '@/db/readiness';
import { DatelineError, isDatelineError } from '@/domain/errors';

/** enough for a restart of the database */
export const AWAY_SECONDS = 5;

const AWAY = 'The database is not responding. Try again in a few seconds.';

const WORDS: Readonly<Partial<Record<NotReady, string>>> = {
  'no-answer': 'The database took too long to respond. Try again in a few seconds.',
  'too-many-connections': 'The database has too many connections right now. Try again in a few seconds.',
  'disk-full': 'The database disk is full. Nothing was saved. Contact your administrator.',
  'read-only': 'The database is read-only right now. Nothing was saved. Try again later.',
};

/** Returns a typed error unchanged, `unavailable` if the database is down, and null for an unexpected error. */
export function expectedError(thrown: unknown): DatelineError | null {
  if (isDatelineError(thrown)) return thrown;
  return isAway(thrown) ? new DatelineError('unavailable', WORDS[reasonOf(thrown)] ?? AWAY) : null;
}

export function retryHeaders({ code, details }: DatelineError): Readonly<Record<string, string>> {
  const seconds = (details as { retryAfterSeconds?: unknown } | undefined)?.retryAfterSeconds;
  if (typeof seconds === 'number') return { 'Retry-After': String(seconds) };
  return code === 'unavailable' ? { 'Retry-After': String(AWAY_SECONDS) } : {};
}
