/**
 * Does what waits, one item after another, until nothing waits. There is one runner in a process. An item that a process left unfinished is
 * begun anew by the next: what it is for is written in one transaction with its end, so nothing is there half or twice.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { DatabaseHandle } from '@/db/client';
import type { Database } from '@/db/database';
import { isDatelineError } from '@/domain/errors';
import { log } from '../log';
import {
  type ClaimedItem,
  claimItem,
  extendLease,
  failItem,
  LEASE_SECONDS,
  LostLeaseError,
  MOST_TRIES,
  nextItemIn,
  releaseItems,
  retryItem,
} from './claim-item';
import type { JobKinds } from './job-kind';

/** a database server may get work from another process */
const LOOK_AGAIN_MS = 30_000;
const AFTER_FAILURE_MS = 5_000;

export interface JobRunner {
  /** Something new waits. */
  wake(): void;
  /** Begins nothing more and lets the item at hand end, for so long. */
  stop(patienceMs: number): Promise<void>;
  /** Resolves when nothing is left that may be begun now. */
  idle(): Promise<void>;
}

/** Begins at once with what an earlier process left. */
export function runJobs({ db, kind }: Pick<DatabaseHandle, 'db' | 'kind'>, kinds: JobKinds): JobRunner {
  let stopping = false;
  let again = false;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let released = kind !== 'embedded';

  const drain = async (): Promise<void> => {
    if (!released) await releaseItems(db);
    released = true;
    do {
      again = false;
      for (let item = await claim(); item !== null; item = await claim()) {
        await runItem(db, item, kinds);
        // readers come first
        await breathe();
      }
    } while (again && !stopping);
    const next = stopping ? null : await nextItemIn(db);
    later(next ?? (kind === 'server' ? LOOK_AGAIN_MS : null));
  };
  const claim = (): Promise<ClaimedItem | null> => (stopping ? Promise.resolve(null) : claimItem(db));
  const later = (ms: number | null): void => {
    clearTimeout(timer);
    if (ms !== null && !stopping) timer = setTimeout(wake, Math.min(ms + 10, 2 ** 30)).unref();
  };
  const wake = (): void => {
    again = true;
    if (stopping || running) return;
    running = drain()
      .catch((error: unknown) => {
        log().warn({ error: messageOf(error) }, 'the jobs could not go on');
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

async function runItem(db: Database, item: ClaimedItem, kinds: JobKinds): Promise<void> {
  const beat = setInterval(() => extendLease(db, item).catch(() => undefined), (LEASE_SECONDS / 3) * 1_000).unref();
  try {
    if (item.tries > MOST_TRIES) return await failItem(db, item, UNEXPECTED);
    const kind = Object.hasOwn(kinds, item.kind) ? kinds[item.kind] : undefined;
    if (!kind)
      return await failItem(db, item, { code: 'bad-data', message: `This Dateline has no jobs of the kind "${item.kind}".`, field: null });
    await kind.work(db, item);
  } catch (error) {
    await afterError(db, item, error).catch(unlessLost);
  } finally {
    clearInterval(beat);
  }
}

/** A person left the item out while it was worked on: how that went does not matter any more. */
function unlessLost(error: unknown): void {
  if (!(error instanceof LostLeaseError)) throw error;
}

const UNEXPECTED = { code: 'unavailable', message: 'This was tried several times and did not work. The log says why.', field: null };

async function afterError(db: Database, item: ClaimedItem, error: unknown): Promise<void> {
  if (error instanceof LostLeaseError) return;
  if (isDatelineError(error) && error.code !== 'unavailable')
    return failItem(db, item, { code: error.code, message: error.message, field: error.field ?? null });
  log().warn({ job: item.jobId, item: item.number, tries: item.tries, error: messageOf(error) }, 'an item of a job did not work');
  if (item.tries < MOST_TRIES) return retryItem(db, item);
  return failItem(db, item, isDatelineError(error) ? { code: error.code, message: error.message, field: error.field ?? null } : UNEXPECTED);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
