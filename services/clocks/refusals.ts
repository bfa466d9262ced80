/** Questions that were not answered, because they would take too long or because too many ask. */
import { type DatelineError, isDatelineError } from '@/domain/errors';

/** The database layer wraps whatever a statement throws, so also what refuses to begin it. */
export function refusalIn(error: unknown): DatelineError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (isDatelineError(cause)) return cause;
  return null;
}

/** What a question was declined with: it would take too long, or too many ask. Null for any other error. */
export function declinedIn(error: unknown): DatelineError | null {
  const refusal = refusalIn(error);
  return refusal?.code === 'too-much' || refusal?.code === 'unavailable' ? refusal : null;
}

/** For an answer that can do without a part of it: null where that would take too long, or where too many ask. */
export async function orWithout<T>(part: Promise<T>): Promise<T | null> {
  try {
    return await part;
  } catch (error) {
    if (declinedIn(error) === null) throw error;
    return null;
  }
}
