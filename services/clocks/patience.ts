/** How long a question is worked on: until nobody waits for its answer any more, or until its time is over. */
import { askedBy, calledOff, calledOffWith, unlessCalledOff, whoAsks } from '@/db/asking';
import { DatelineError } from '@/domain/errors';

export interface Patience {
  /** so long its own statements may hold the database, in milliseconds, however long others keep it waiting */
  readonly workMs: number;
  /** and so long it takes at most with all that it waits for; a proxy in front of the site gives up after a minute */
  readonly waitMs: number;
  /** what it is told when others have kept it waiting so long */
  busy(): DatelineError;
}

/** The work throws what it was called off with between two statements; whoever asks hears it at once. */
export async function withPatience<T>({ workMs, waitMs, busy }: Patience, work: () => Promise<T>): Promise<T> {
  unlessCalledOff();
  const before = whoAsks();
  const question = calledOff();
  const leave = (): void => question.abort(before?.signal.reason);
  before?.signal.addEventListener('abort', leave, { once: true });
  const timer = setTimeout(() => question.abort(busy()), waitMs);
  let sum = 0;
  const worked = (ms: number): void => {
    sum += ms;
    if (sum > workMs) question.abort(tooLong());
  };
  const who = { signal: question.signal, worked };
  try {
    return await Promise.race([askedBy(who, work), whenCalledOff(who.signal)]);
  } finally {
    clearTimeout(timer);
    before?.signal.removeEventListener('abort', leave);
  }
}

const whenCalledOff = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(calledOffWith(signal)), { once: true }));

/** For work beside which others are answered: all of its time is its own. */
export async function onItsOwn<T>({ workMs }: Patience, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => whoAsks()?.worked?.(Number.POSITIVE_INFINITY), workMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

const tooLong = (): DatelineError =>
  new DatelineError('too-much', 'This search took too long and was stopped. Choose a shorter period or a more specific word.', 'from');
