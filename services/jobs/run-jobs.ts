/** Runs jobs, one item at a time. An item's result and end state share a transaction, so an interrupted item can start again. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { DatabaseHandle } from '@/db/client';
import type { Database } from '@/db/database';
import { terminalMessage } from '@/db/failures';
import { isDatelineError } from '@/domain/errors';
import { deleteExpiredCopies } from '../fetch/copies';
import { answerOf } from '../fetch/fetch-safely';
import { log } from '../log';
import { inBulk } from '../timeline/facts/write';
import {
  type ClaimedItem,
  claimItem,
  extendLease,
  failItem,
  type JobKinds,
  LEASE_SECONDS,
  LostLeaseError,
  MOST_TRIES,
  nextItemIn,
  releaseItems,
  retryItem,
  type Share,
} from './claim-item';
import { forgetOldLeftOut } from './decide-items';
import { type Loop, runLoop } from './run-loop';

/** with a database server, another process may add work */
export const LOOK_AGAIN_MS = 30_000;

const DAY_MS = 86_400_000;

/** half the delay after the first failed try of a site */
const SITE_SECONDS = 15;
const MOST_SECONDS = 6 * 3_600;

/** a runner of one kind also finds the work that another runner adds */
const LOOK_FOR_KIND_MS = 5_000;

/** Starts immediately, including items that an earlier process left unfinished. `share`: the runner works only on these items. */
export function runJobs({ db, kind }: Pick<DatabaseHandle, 'db' | 'kind'>, kinds: JobKinds, share: Share | null = null): Loop {
  let released = kind !== 'embedded';
  let forgotten = 0;
  return runLoop('could not continue the imports', async (isStopping) => {
    if (!released) await releaseItems(db, share);
    released = true;
    if (Date.now() - forgotten >= DAY_MS) {
      await forgetOldLeftOut(db);
      await deleteExpiredCopies(db);
      forgotten = Date.now();
    }
    const claim = (): Promise<ClaimedItem | null> => (isStopping() ? Promise.resolve(null) : claimItem(db, share));
    await inBulk(db, async () => {
      for (let item = await claim(); item !== null; item = await claim()) {
        await runItem(db, item, kinds);
        // let requests run between items
        await breathe();
      }
    });
    if (isStopping()) return null;
    const idle = share?.isOthers === false ? LOOK_FOR_KIND_MS : kind === 'server' ? LOOK_AGAIN_MS : null;
    // check daily for expired skipped content and copies, because a person can shorten the retention at any time
    return (await nextItemIn(db, share)) ?? idle ?? DAY_MS;
  });
}

async function runItem(db: Database, item: ClaimedItem, kinds: JobKinds): Promise<void> {
  const beat = setInterval(() => extendLease(db, item).catch(() => undefined), (LEASE_SECONDS / 3) * 1_000).unref();
  try {
    if (item.tries > MOST_TRIES) return await failItem(db, item, UNEXPECTED);
    const kind = Object.hasOwn(kinds, item.kind) ? kinds[item.kind] : undefined;
    if (!kind)
      return await failItem(db, item, {
        code: 'bad-data',
        message: `This version does not support imports of the kind "${item.kind}". Update Dateline and try again.`,
        field: null,
      });
    await kind(db, item);
  } catch (error) {
    await afterError(db, item, error).catch(unlessLost);
  } finally {
    clearInterval(beat);
  }
}

/** Ignores a lost lease: a person skipped the item during the work, so the result is irrelevant. */
function unlessLost(error: unknown): void {
  if (!(error instanceof LostLeaseError)) throw error;
}

const UNEXPECTED = {
  code: 'unavailable',
  message: 'The import failed several times. Ask an administrator to check the server log.',
  field: null,
};

async function afterError(db: Database, item: ClaimedItem, error: unknown): Promise<void> {
  if (error instanceof LostLeaseError) return;
  const failure = isDatelineError(error) ? { code: error.code, message: error.message, field: error.field ?? null } : null;
  if (failure && failure.code !== 'unavailable') return failItem(db, item, failure);
  log().warn({ job: item.jobId, item: item.number, tries: item.tries, error: terminalMessage(error) }, 'an import item failed');
  if (!item.isLastTry) return retryItem(db, item, failure, againIn(error, item.tries));
  return failItem(db, item, failure ?? UNEXPECTED);
}

/** Seconds until the next try. External sites get longer delays, and at least their `Retry-After`, up to MOST_SECONDS. */
function againIn(error: unknown, tries: number): number {
  const { passing, retryAfterSeconds } = answerOf(error);
  return passing ? Math.min(MOST_SECONDS, Math.max(SITE_SECONDS * 2 ** tries, retryAfterSeconds ?? 0)) : 0;
}
