/** Unexpected errors go to the log as one line each, with the number that the person was shown, and with their cause. */

import { causeOf, isFailedStatement, safeMessage, safeStack } from '@/db/failures';
import { isAway, type NotReady, reasonOf } from '@/db/readiness';
import { answerWith, currentRequest } from '@/db/request-context';
import { isDatelineError } from '@/domain/errors';
import { log } from '@/services/log';
import { AWAY_SECONDS } from '../expected-error';

/** where an answer breaks off in the middle, the framework throws an error about that */
const BROKEN_OFF = 'failed to pipe response';

/** What a page has thrown, whatever it is, for its reader was shown a number; one who is gone was not. */
export function reportFailedPage(where: string, requestId: string, thrown: unknown): void {
  const who = currentRequest();
  if (who?.signal.aborted) return;
  const error = thrown instanceof Error && thrown.message === BROKEN_OFF ? thrown.cause : thrown;
  // the sender is at fault, so a stack trace would not help
  if (who?.isForm && !who.hasActed && !isFailedStatement(error))
    return void log().warn({ where, requestId, error: safeMessage(error).replace(/"[\s\S]*"/, '"…"') }, 'could not read a form');
  if (isAway(error)) answerWith(503, { 'Retry-After': String(AWAY_SECONDS) });
  reportError(where, requestId, error);
}

/** `digest` is the number that a page shows whose address was not loaded anew. */
export function reportError(where: string, requestId: string, thrown: unknown): void {
  const error: Error & { digest?: string } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const message = safeMessage(error);
  log().error(
    { where, requestId, digest: error.digest, error: message, stack: safeStack(error, message), cause: causeOf(error) ?? undefined },
    'unexpected error',
  );
}

/** while the database is away every request fails alike: one line each time is enough */
const QUIET_MS = 10_000;
const lastReported = new Map<NotReady, number>();

/** Why the database did not answer, for the operator. Says nothing of other errors, and of each reason only once in a while. */
export function reportAway(where: string, requestId: string, thrown: unknown): void {
  if (isDatelineError(thrown) || !isAway(thrown)) return;
  const reason = reasonOf(thrown);
  const now = Date.now();
  if (now - (lastReported.get(reason) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return;
  lastReported.set(reason, now);
  log().error(
    { where, requestId, reason, error: safeMessage(thrown), cause: causeOf(thrown) ?? undefined },
    'the database is not available',
  );
}
