/** Work that several wait for: it is called off when all of them have gone. */
import { askedBy, calledOff, whoAsks } from '@/db/asking';

export interface SharedRun<T> {
  readonly answer: Promise<T>;
  readonly isEnded: () => boolean;
  /** Whoever asks now waits as well, unless gone already. */
  join(): void;
}

/** Begins the work for whoever asks now. `calledOff` hears of it before the work does. */
export function sharedRun<T>(work: () => Promise<T>, whenCalledOff: (run: SharedRun<T>) => void): SharedRun<T> {
  const nobody = calledOff();
  const ended = calledOff();
  let waiting = 0;

  const join = (): void => {
    const signal = whoAsks()?.signal;
    if (signal?.aborted) return;
    waiting += 1;
    signal?.addEventListener('abort', () => leave(signal), { once: true, signal: ended.signal });
  };
  const leave = ({ reason }: AbortSignal): void => {
    waiting -= 1;
    if (waiting > 0) return;
    whenCalledOff(run);
    nobody.abort(reason);
  };

  join();
  const run: SharedRun<T> = { answer: askedBy({ ...whoAsks(), signal: nobody.signal }, work), isEnded: () => ended.signal.aborted, join };
  const end = (): void => ended.abort();
  run.answer.then(end, end);
  return run;
}
