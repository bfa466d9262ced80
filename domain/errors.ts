/** Errors that people may see, each with a code, an HTTP status and, for bad input, the field. */

const STATUS = {
  'bad-data': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'too-much': 422,
  'rate-limited': 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** A typed, expected error. `field` names the input at fault; `details` is plain JSON (a conflict carries both versions). */
export class DatelineError extends Error {
  override readonly name = 'DatelineError';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string,
    readonly details?: unknown,
  ) {
    super(message);
    this.status = STATUS[code];
  }
}

export const badData = (message: string, field?: string): DatelineError => new DatelineError('bad-data', message, field);
export const notFound = (what: string): DatelineError => new DatelineError('not-found', `${what} was not found.`);
/** Another editor merged the event, so its pages and changes lead to the other one. */
export const mergedAway = (): DatelineError =>
  new DatelineError(
    'not-found',
    'Nothing was saved: this event was merged into another one. Copy any text that you want to keep. Then reload the page.',
  );
/** A query exceeded its time limit. */
export const tookTooLong = (): DatelineError =>
  new DatelineError('too-much', 'This search took too long and was stopped. Choose a shorter period or a more specific word.', 'from');
export const conflict = (message: string, details: unknown): DatelineError => new DatelineError('conflict', message, undefined, details);

/** True for a DatelineError, also across bundles, where `instanceof` fails. */
export const isDatelineError = (error: unknown): error is DatelineError =>
  error instanceof Error && error.name === 'DatelineError' && typeof (error as Partial<DatelineError>).code === 'string';

/** The message of an expected error, to show on the page. Rethrows any other. */
export function messageOf(error: unknown): string {
  if (isDatelineError(error)) return error.message;
  throw error;
}
