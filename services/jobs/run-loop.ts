/** Work that comes by itself: a round of it is done whenever somebody wakes the loop or its time has come, never two at once, until the loop is stopped. */
import { terminalMessage } from '@/db/failures';
import { log } from '../log';

const AFTER_FAILURE_MS = 5_000;

export interface Loop {
  /** Something new waits. */
  wake(): void;
  /** Begins nothing more and lets what is at hand end, for so long. */
  stop(patienceMs: number): Promise<void>;
  /** Resolves when nothing is left that may be begun now. */
  idle(): Promise<void>;
}

/** Does all that waits, and tells in how many milliseconds there is more; null: when somebody wakes it. */
export type Round = (isStopping: () => boolean) => Promise<number | null>;

/** Begins at once. `complaint`: what the log says of a round that broke; the next is tried soon. */
export function runLoop(complaint: string, round: Round): Loop {
  let stopping = false;
  let again = false;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const drain = async (): Promise<void> => {
    let next: number | null;
    do {
      again = false;
      next = await round(() => stopping);
    } while (again && !stopping);
    later(next);
  };
  const later = (ms: number | null): void => {
    clearTimeout(timer);
    if (ms !== null && !stopping) timer = setTimeout(wake, Math.min(ms + 10, 2 ** 30)).unref();
  };
  const wake = (): void => {
    again = true;
    if (stopping || running) return;
    running = drain()
      .catch((error: unknown) => {
        log().warn({ error: terminalMessage(error) }, complaint);
        later(AFTER_FAILURE_MS);
      })
      .finally(() => {
        running = null;
      });
  };
  wake();
  return {
    wake,
    async stop(patienceMs) {
      stopping = true;
      clearTimeout(timer);
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
    },
    async idle() {
      while (running) await running;
    },
  };
}
