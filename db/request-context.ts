/**
 * Who waits for an answer, carried beside the work and not through it, from the request to whatever is worked out for it, however deep. The
 * server begins it (`scripts/serve/ask-for.mjs`, outside this bundle). What nobody waits for, such as a job, is worked on to its end.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import { DatelineError, isDatelineError } from '@/domain/errors';
import { runtimePart } from './runtime';

export interface RequestContext {
  /** aborted when the answer is of no use any more */
  readonly signal: AbortSignal;
  /** true: a query, which sends no further statement once it is called off */
  readonly isQuery?: true;
  /** what the answer is sent with instead of what the framework has decided */
  status?: number;
  /** true: goes before others where work is done in turn */
  isFirst?: boolean;
  /** added to those of the answer */
  headers?: Readonly<Record<string, string>>;
  /** a page or a GET request without a session */
  readonly onlyReads?: boolean;
  /** the framework reads what was sent as a form, before any code of ours runs */
  readonly isForm?: boolean;
  /** an action has begun: its form could be read */
  hasActed?: boolean;
}

const asking = runtimePart('requests', () => new AsyncLocalStorage<RequestContext>());

export const currentRequest = (): RequestContext | null => asking.getStore() ?? null;

/** For a page or the result of a form that the framework would send with 200, before anything of it is sent. */
export function answerWith(status: number, headers: Readonly<Record<string, string>> = {}): void {
  const who = currentRequest();
  if (who) Object.assign(who, { status, headers });
}

/** The work for this request goes before that of others where it is done in turn. */
export function goFirst(): void {
  const who = currentRequest();
  if (who) who.isFirst = true;
}

/** For an action, at its beginning. */
export function noteAction(): void {
  const who = currentRequest();
  if (who) who.hasActed = true;
}

export const runWithRequest = <T>(who: RequestContext, work: () => T): T => asking.run(who, work);

/** Runs the work as a query of the current request. */
export function asQuery<T>(work: () => T): T {
  const who = currentRequest();
  return who ? asking.run({ signal: who.signal, isQuery: true }, work) : work();
}

/** For work whose result several requests share: it does not end with the request that began it. */
export const askedByAll = <T>(work: () => T): T => asking.exit(work);

/** A signal that as many may listen to as like. */
export function cancellation(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/** What it was called off with; null for what somebody waits for. */
export function cancellationError({ aborted, reason }: AbortSignal): DatelineError | null {
  if (!aborted) return null;
  return isDatelineError(reason) ? reason : new DatelineError('unavailable', 'The client no longer waits for this answer.');
}

/** Called before each raw statement. */
export function throwIfQueryCanceled(): void {
  const who = currentRequest();
  if (who?.isQuery) throwIfCanceled(who);
}

export function throwIfCanceled(who = currentRequest()): void {
  const error = who && cancellationError(who.signal);
  if (error) throw error;
}
