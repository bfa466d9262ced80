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
  const ended = calledOff();
  const charged = new Set<Worked>();
  let waiting = 0;

  const join = (): void => {
    const { signal, worked } = whoAsks() ?? {};
    if (signal?.aborted || ended.signal.aborted) return;
    waiting += 1;
    if (worked) charged.add(worked);
    signal?.addEventListener('abort', () => leave(signal), { once: true, signal: ended.signal });
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
  const run: SharedRun<T> = { answer: askedBy({ signal: nobody.signal, worked }, work), isEnded: () => ended.signal.aborted, join };
  const end = (): void => {
    ended.abort();
    charged.clear();
  };
  run.answer.then(end, end);
  return run;
}
