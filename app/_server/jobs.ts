/** What this server process does by itself: jobs, checks of feeds, signatures that an upgrade left missing, and unfinished updates of the timeline. Started with it, woken when something comes in, stopped before the database is closed. */
import type { Database, DatabaseHandle } from '@/db/client';
import { refreshProjection } from '@/services/facts/refresh-projection';
import { watchFeeds } from '@/services/feeds/watch-feeds';
import { ARTICLES } from '@/services/ingest/article-item';
import { importArticles } from '@/services/ingest/import-articles';
import { runJobs } from '@/services/jobs/run-jobs';
import { type Loop, runLoop } from '@/services/jobs/run-loop';
import { watchSignatures } from '@/services/signatures/sign-mentions';
import { EVENTS } from '@/services/tables/event-item';
import { importEvents } from '@/services/tables/import-events';

/** the framework loads this code more than once */
const KEY = Symbol.for('dateline.jobs');
const slots = globalThis as unknown as Record<symbol, Readonly<Record<'jobs' | 'feeds' | 'signatures' | 'timeline', Loop>> | undefined>;
const PATIENCE_MS = 5_000;
const CATCH_UP_MS = 2_000;

export function startJobs(handle: DatabaseHandle): void {
  if (slots[KEY]) return;
  const jobs = runJobs(handle, { [ARTICLES]: importArticles(), [EVENTS]: importEvents() });
  slots[KEY] = {
    jobs,
    feeds: watchFeeds(handle, jobs.wake),
    signatures: watchSignatures(handle.db),
    timeline: keepTimelineCurrent(handle.db),
  };
}

/** Something new waits. */
export const wakeJobs = (): void => slots[KEY]?.jobs.wake();

/** A feed is to be checked. */
export const wakeFeeds = (): void => slots[KEY]?.feeds.wake();

export async function stopJobs(): Promise<void> {
  const running = slots[KEY];
  slots[KEY] = undefined;
  await Promise.all(Object.values(running ?? {}).map((loop) => loop.stop(PATIENCE_MS)));
}

/** A writer updates the timeline itself. This is for a process that ended before that update, and for an import that waits for a site. */
const keepTimelineCurrent = (db: Database): Loop =>
  runLoop('could not update the timeline', async () => {
    await refreshProjection(db);
    return CATCH_UP_MS;
  });
