/** Work that several wait for: it is called off when all of them have gone, and is work of each of them. */
import { askedBy, calledOff, type Worked, whoAsks } from '@/db/asking';

export interface SharedRun<T> {
  readonly answer: Promise<T>;
  readonly isEnded: () => boolean;
  /** Whoever asks now waits as well, unless gone already, while there is something to wait for. */
  join(): void;
}

/** Begins the work for whoever asks now. `calledOff` hears of it before the work does. */
export function sharedRun<T>(work: () => Promise<T>, whenCalledOff: (run: SharedRun<T>) => void): SharedRun<T> {
  const nobody = calledOff();
  const charged = new Set<Worked>();
  const stopListening: (() => void)[] = [];
  let waiting = 0;
  let hasEnded = false;

  const join = (): void => {
    const { signal, worked } = whoAsks() ?? {};
    if (signal?.aborted || hasEnded) return;
    waiting += 1;
    if (worked) charged.add(worked);
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

  /** One question may wait for this by several ways, as for a part of its other parts: it hears of a statement once. */
  const worked: Worked = (ms, told = new Set()) => {
    for (const one of charged) {
      if (told.has(one)) continue;
      told.add(one);
      one(ms, told);
    }
  };

  join();
  const run: SharedRun<T> = { answer: askedBy({ signal: nobody.signal, worked }, work), isEnded: () => hasEnded, join };
  const end = (): void => {
    hasEnded = true;
    charged.clear();
    for (const stop of stopListening.splice(0)) stop();
  };
  run.answer.then(end, end);
  return run;
}
