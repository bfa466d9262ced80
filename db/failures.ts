/**
 * Formats errors for the log and the terminal: with the code and constraint of a failed statement, but never its values, which may be
 * user text. Drizzle puts the values in its message, and PostgreSQL quotes some in its own.
 */
import { sqlState } from './database';
import { OpenError } from './open-errors';
import { type NotReady, reasonOf } from './readiness';

/** Problems that an operator must fix, in the terms of the documentation. */
const KNOWN: Readonly<Partial<Record<NotReady, string>>> = {
  'disk-full': 'disk full',
  'too-many-connections': 'too many connections',
  damaged: 'database files are damaged (restore a backup)',
};

/** prefix of drizzle's message for a failed statement */
const FAILED_QUERY = 'Failed query:';

interface Failure {
  readonly error: string;
  /** SQLSTATE or the system error code */
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** The innermost cause, usually the database error. Null for an error without a cause. */
export function causeOf(error: unknown): (Failure & { readonly reason?: string }) | null {
  let cause = error;
  for (let depth = 0; cause instanceof Error && cause.cause instanceof Error && depth < 4; depth += 1) cause = cause.cause;
  const reason = KNOWN[reasonOf(error)];
  if (cause === error && reason === undefined) return null;
  const { code, constraint, table } = cause as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    error: safeMessage(cause),
    ...(reason === undefined ? {} : { reason }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
  };
}

/** data exceptions, syntax errors (also of a search) and errors of our own triggers: their quoted text may be a value */
const QUOTES_VALUES = /^(?:22|42601|P0001)/;

/** The message without parameter values. */
export function safeMessage(error: unknown): string {
  if (!(error instanceof Error)) return withoutParameters(String(error));
  const message = withoutParameters(error.message);
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && QUOTES_VALUES.test(code) ? message.replace(/"[\s\S]*"/, '"[redacted]"') : message;
}

/** The stack with the message at its start replaced by the safe one. */
export function safeStack({ message, stack = '' }: Error, safe: string): string {
  const begins = message === '' ? -1 : stack.indexOf(message);
  const text = begins < 0 ? stack : `${stack.slice(0, begins)}${safe}${stack.slice(begins + message.length)}`;
  return withoutParameters(text);
}

/** One sentence for the terminal: the known reason, the database message, its code and the constraint. */
export function terminalMessage(error: unknown): string {
  // an OpenError already explains its cause
  if (error instanceof OpenError) return error.message;
  const cause = causeOf(error);
  if (!isFailedStatement(error) || cause === null) return withReason(safeMessage(error), cause?.reason);
  const { code, constraint } = cause;
  const named = [...(code === undefined ? [] : [`code ${code}`]), ...(constraint === undefined ? [] : [`constraint ${constraint}`])];
  const details = named.length === 0 ? '' : ` (${named.join(', ')})`;
  return withReason(`A database statement failed: ${cause.error}${details}`, cause.reason);
}

/** Whether the error came from the database rather than the program or a file. */
export const isFailedStatement = (error: unknown): boolean =>
  error instanceof Error && (error.message.startsWith(FAILED_QUERY) || error.name === 'NoReplyError' || sqlState(error) !== null);

const withReason = (message: string, reason: string | undefined): string =>
  reason === undefined || message.toLowerCase().includes(reason) ? message : `${reason}: ${message}`;

const withoutParameters = (text: string): string => text.replace(/\nparams: [\s\S]*$/, '');
