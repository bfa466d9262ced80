/** Limits how many expensive operations run at the same time. */
import { cancellationError, currentRequest } from '@/db/request-context';
import { runtimePart } from '@/db/runtime';
import type { DatelineError } from '@/domain/errors';

export interface Semaphore {
  /** operations with the same name share the limit */
  readonly name: string;
  readonly atOnce: number;
  /** maximum queue length; further callers are refused and may retry. Requests marked `isFirst` have a queue of twice the length. */
  readonly waiting: number;
  busy(): DatelineError;
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

const lines = runtimePart('semaphores', () => new Map<string, Line>());

function lineOf(name: string): Line {
  const line = lines.get(name) ?? { running: 0, waiting: [] };
  lines.set(name, line);
  return line;
}

/** Throws the error of `busy` if the queue is full. An aborted request leaves the queue. */
export async function withSemaphore<T>({ name, atOnce, waiting, busy }: Semaphore, work: () => Promise<T>): Promise<T> {
  const line = lineOf(name);
  if (line.running >= atOnce) {
    const isFirst = currentRequest()?.isFirst === true;
    if (line.waiting.length >= (isFirst ? 2 * waiting : waiting)) throw busy();
    await turnIn(line, isFirst);
  } else {
    line.running += 1;
  }
  try {
    return await work();
  } finally {
    const next = line.waiting.shift();
    if (next) next();
    else line.running -= 1;
  }
}

const turnIn = ({ waiting }: Line, isFirst: boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const signal = currentRequest()?.signal;
    const leave = (): void => {
      waiting.splice(waiting.indexOf(come), 1);
      reject(signal && cancellationError(signal));
    };
    const come = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    if (isFirst) waiting.unshift(come);
    else waiting.push(come);
    signal?.addEventListener('abort', leave, { once: true });
  });
