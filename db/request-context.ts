/**
 * Carries the current request through async calls, so that any code below it can see whether the client still waits. The server creates
 * the context (`scripts/serve/ask-for.mjs`, outside this bundle). Work without a waiting client, such as a job, runs to completion.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import { DatelineError, isDatelineError } from '@/domain/errors';
import { runtimePart } from './runtime';

export interface RequestContext {
  /** aborted when the response is no longer needed */
  readonly signal: AbortSignal;
  /** true: a query, which sends no further statement after it is canceled */
  readonly isQuery?: true;
  /** overrides the response status that the framework chose */
  status?: number;
  /** true: has priority in queues */
  isFirst?: boolean;
  /** extra response headers */
  headers?: Readonly<Record<string, string>>;
  /** a page or a GET request without a session */
  readonly onlyReads?: boolean;
  /** the framework parses the body as a form before any of our code runs */
  readonly isForm?: boolean;
  /** a server action has started, so its form was readable */
  hasActed?: boolean;
}

const asking = runtimePart('requests', () => new AsyncLocalStorage<RequestContext>());

export const currentRequest = (): RequestContext | null => asking.getStore() ?? null;

/** Sets the status of a page or form result that the framework would send with 200. Call before any of it is sent. */
export const answerWith = (status: number, headers: Readonly<Record<string, string>> = {}): void => note({ status, headers });

/** Gives the work for this request priority in queues. */
export const goFirst = (): void => note({ isFirst: true });

/** Call at the start of a server action. */
export const noteAction = (): void => note({ hasActed: true });

const note = (change: Partial<RequestContext>): void => void Object.assign(currentRequest() ?? {}, change);

export const runWithRequest = <T>(who: RequestContext, work: () => T): T => asking.run(who, work);

/** Runs the work as a cancelable query of the current request. */
export function asQuery<T>(work: () => T): T {
  const context = currentRequest();
  return context ? asking.run({ signal: context.signal, isQuery: true }, work) : work();
}

/** Runs work whose result several requests share, so it is not canceled with the request that started it. */
export const askedByAll = <T>(work: () => T): T => asking.exit(work);

/** An abort controller whose signal accepts any number of listeners. */
export function cancellation(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/** The error with which the signal was aborted; null if it was not. */
export function cancellationError({ aborted, reason }: AbortSignal): DatelineError | null {
  if (!aborted) return null;
  return isDatelineError(reason) ? reason : new DatelineError('unavailable', 'The client no longer waits for this answer.');
}

/** Call before each raw statement. */
export function throwIfQueryCanceled(): void {
  const context = currentRequest();
  if (context?.isQuery) throwIfCanceled(context);
}

export function throwIfCanceled(who = currentRequest()): void {
  const error = who && cancellationError(who.signal);
  if (error) throw error;
}
