/** Work that several wait for: it is called off when all of them have gone. */
import { askedBy, calledOff, whoAsks } from '@/db/asking';

export interface SharedRun<T> {
  readonly answer: Promise<T>;
  readonly isEnded: () => boolean;
  /** Whoever asks now waits as well, unless gone already, while there is something to wait for. */
  join(): void;
}

/** Begins the work for whoever asks now. `calledOff` hears of it before the work does. */
export function sharedRun<T>(work: () => Promise<T>, whenCalledOff: (run: SharedRun<T>) => void): SharedRun<T> {
  const nobody = calledOff();
  const stopListening: (() => void)[] = [];
  let waiting = 0;
  let hasEnded = false;

  const join = (): void => {
    const { signal } = whoAsks() ?? {};
    if (signal?.aborted || hasEnded) return;
    waiting += 1;
    if (signal) listen(signal);
  };
  const listen = (signal: AbortSignal): void => {
    const gone = () => leave(signal);
    signal.addEventListener('abort', gone);
    stopListening.push(() => signal.removeEventListener('abort', gone));
  };
  const leave = ({ reason }: AbortSignal): void => {
    waiting -= 1;
    if (waiting > 0) return;
    whenCalledOff(run);
    nobody.abort(reason);
  };

  join();
  const run: SharedRun<T> = { answer: askedBy({ signal: nobody.signal, isQuery: true }, work), isEnded: () => hasEnded, join };
  const end = (): void => {
    hasEnded = true;
    for (const stop of stopListening.splice(0)) stop();
  };
  run.answer.then(end, end);
  return run;
}
