/** Shares one run of work among several requests, and cancels it when all of them have left. */
import { cancellation, currentRequest, runWithRequest } from '@/db/request-context';

export interface SingleFlight<T> {
  readonly answer: Promise<T>;
  readonly isEnded: () => boolean;
  /** Adds the current request, unless it was canceled or the run has ended. */
  join(): void;
}

/** Starts the work for the current request. When all requests have left, `whenCalledOff` runs before the work is canceled. */
export function singleFlight<T>(work: () => Promise<T>, whenCalledOff: (run: SingleFlight<T>) => void): SingleFlight<T> {
  const nobody = cancellation();
  const stopListening: (() => void)[] = [];
  let waiting = 0;
  let hasEnded = false;

  const join = (): void => {
    const { signal } = currentRequest() ?? {};
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
  const run: SingleFlight<T> = { answer: runWithRequest({ signal: nobody.signal, isQuery: true }, work), isEnded: () => hasEnded, join };
  const end = (): void => {
    hasEnded = true;
    for (const stop of stopListening.splice(0)) stop();
  };
  run.answer.then(end, end);
  return run;
}
