/** Logs unexpected errors, one line each, with their cause and the ID that the user sees. */
import { causeOf, isFailedStatement, safeMessage, safeStack } from '@/db/failures';
import { isAway, type NotReady, reasonOf } from '@/db/readiness';
import { answerWith, currentRequest } from '@/db/request-context';
import { isDatelineError } from '@/domain/errors';
import { log } from '@/services/log';
import { AWAY_SECONDS } from './expected-error';

/** message of the framework's error if a response breaks off */
const BROKEN_OFF = 'failed to pipe response';

/** Logs any error of a page, because the reader sees its ID. Ignores requests that the client has aborted. */
export function reportFailedPage(where: string, requestId: string, thrown: unknown): void {
  const context = currentRequest();
  if (context?.signal.aborted) return;
  const error = thrown instanceof Error && thrown.message === BROKEN_OFF ? thrown.cause : thrown;
  // The client sent an invalid form, so a stack trace would not help.
  if (context?.isForm && !context.hasActed && !isFailedStatement(error))
    return void log().warn({ where, requestId, error: safeMessage(error).replace(/"[\s\S]*"/, '"…"') }, 'could not read a form');
  if (isAway(error)) answerWith(503, { 'Retry-After': String(AWAY_SECONDS) });
  reportError(where, requestId, error);
}

/** The log includes `digest`, which is the ID on pages that were updated without a reload. */
export function reportError(where: string, requestId: string, thrown: unknown): void {
  const error: Error & { digest?: string } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const message = safeMessage(error);
  log().error(
    { where, requestId, digest: error.digest, error: message, stack: safeStack(error, message), cause: causeOf(error) ?? undefined },
    'unexpected error',
  );
}

/** While the database is down, all requests fail in the same way, so one line per interval is enough. */
const QUIET_MS = 10_000;
const lastReported = new Map<NotReady, number>();

/** Logs why the database does not respond, at most once per interval and reason. Ignores other errors. */
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
