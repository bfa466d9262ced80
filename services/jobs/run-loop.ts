/** Runs background work in rounds, on a timer or when woken. Rounds never overlap; the loop runs until it is stopped. */
import { terminalMessage } from '@/db/failures';
import { log } from '../log';

const AFTER_FAILURE_MS = 5_000;

export interface Loop {
  /** Call when new work is available. */
  wake(): void;
  /** Starts no further rounds and waits up to `patienceMs` for the current one. */
  stop(patienceMs: number): Promise<void>;
  /** Resolves when no round is running. */
  idle(): Promise<void>;
}

/** Processes all due work and returns the milliseconds until the next round; null: wait for `wake`. */
export type Round = (isStopping: () => boolean) => Promise<number | null>;

/** Starts immediately. `complaint`: the log message for a failed round, which is retried after AFTER_FAILURE_MS. */
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
