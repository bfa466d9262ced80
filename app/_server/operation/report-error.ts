/** What was not expected goes to the log as one line, with the id that the person was shown. */
import { log } from '@/services/log';
import { expectedError } from '../expected-error';

/** What a page has thrown; its reader may be gone, or the database away. */
export function reportUnexpected(where: string, requestId: string, error: unknown): void {
  if (expectedError(error) === null) reportError(where, requestId, error);
}

export function reportError(where: string, requestId: string, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  log().error({ where, requestId, error: withoutParameters(message), stack: stack && withoutParameters(stack) }, 'unexpected error');
}

/** The database layer lists a statement's parameters in its message, and they may be what people wrote. */
const withoutParameters = (text: string): string => text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '\nparams: [redacted]');
