/** What was not expected goes to the log as one line, with the number that the person was shown. */
import { whoAsks } from '@/db/asking';
import { log } from '@/services/log';

/** where an answer breaks off in the middle, the framework throws an error about that */
const BROKEN_OFF = 'failed to pipe response';

/** What a page has thrown, whatever it is, for its reader was shown a number; one who is gone was not. */
export function reportFailedPage(where: string, requestId: string, error: unknown): void {
  if (whoAsks()?.signal.aborted) return;
  reportError(where, requestId, error instanceof Error && error.message === BROKEN_OFF ? error.cause : error);
}

/** `digest` is the number that a page shows whose address was not loaded anew. */
export function reportError(where: string, requestId: string, error: unknown): void {
  const { message, stack, digest }: Error & { digest?: string } = error instanceof Error ? error : new Error(String(error));
  log().error(
    { where, requestId, digest, error: withoutParameters(message), stack: stack && withoutParameters(stack) },
    'unexpected error',
  );
}

/** The database layer lists a statement's parameters in its message, and they may be what people wrote. */
const withoutParameters = (text: string): string => text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '\nparams: [redacted]');
