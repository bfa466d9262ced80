/** Finds the errors of refused queries, which would take too long or are too many. */
import { type DatelineError, isDatelineError } from '@/domain/errors';

/** Unwraps the error, because the database layer also wraps errors thrown before a statement starts. */
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
