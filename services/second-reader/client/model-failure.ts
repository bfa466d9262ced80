/** Describes why a model gave no answer. Messages never contain the key or the URL's query. */
import { DatelineError, isDatelineError } from '@/domain/errors';
import type { AnswerDetails } from '../../fetch/fetch-safely';

/** busy: a later try may succeed · the other kinds fail again with the same settings */
export type FailureKind = 'busy' | 'unreachable' | 'time' | 'too-long' | 'refused' | 'key' | 'not-found' | 'rejected' | 'empty' | 'budget';

interface FailureDetails extends AnswerDetails {
  readonly kind: FailureKind;
  /** the reason, as part of a sentence */
  readonly why: string;
}

const PASSING: ReadonlySet<FailureKind> = new Set(['busy', 'unreachable', 'budget']);

const WHAT_TO_DO: Readonly<Record<FailureKind, string>> = {
  busy: 'Dateline will try again later.',
  unreachable: 'Check that the endpoint is running and that its URL is correct.',
  time: 'Choose a faster model, or read the article again later.',
  'too-long': 'Choose another model.',
  refused: 'Check the URL of the endpoint.',
  key: 'Enter the key again.',
  'not-found': 'Check the URL and the name of the model.',
  rejected: 'Check the name and the options of the model.',
  empty: 'Try again, or choose another model.',
  budget: 'Dateline will read the article when tokens are available again. Administrators can raise the limit.',
};

export function failure(kind: FailureKind, why: string, given: Partial<Pick<FailureDetails, 'status' | 'retryAfterSeconds'>> = {}) {
  const { status = null, retryAfterSeconds = null } = given;
  const passing = PASSING.has(kind);
  const details: FailureDetails = { kind, why, status, passing, retryAfterSeconds };
  const message = `The second reader did not read the article: ${why}. The engine’s events are unchanged. ${WHAT_TO_DO[kind]}`;
  return new DatelineError(passing ? 'unavailable' : 'bad-data', message, undefined, details);
}

/** Returns the kind of a model failure, or null for other errors. */
export const failureKind = (error: unknown): FailureKind | null =>
  (isDatelineError(error) ? (error.details as Partial<FailureDetails> | undefined)?.kind : undefined) ?? null;

/** Advice if nothing is tried again later. */
const WHAT_TO_DO_NOW: typeof WHAT_TO_DO = {
  ...WHAT_TO_DO,
  busy: 'Try again later.',
  time: 'Try again later, or choose a faster model.',
};

/** Returns the failure of a test or a command, which changes no stored events and does not try again. Returns other errors unchanged. */
export function failureNow(error: unknown, opening: string): unknown {
  if (!isDatelineError(error) || failureKind(error) === null) return error;
  const { kind, why } = error.details as FailureDetails;
  return new DatelineError(error.code, `${opening}: ${why}. ${WHAT_TO_DO_NOW[kind]}`, undefined, error.details);
}
