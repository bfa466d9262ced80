/** What this server process does by itself: jobs, checks of feeds, signatures that an upgrade left missing, and unfinished updates of the timeline. Started with it, woken when something comes in, stopped before the database is closed. */
import type { Database, DatabaseHandle } from '@/db/client';
import { runtimePart } from '@/db/runtime';
import { refreshProjection } from '@/services/facts/refresh-projection';
import { watchFeeds } from '@/services/feeds/watch-feeds';
import { ARTICLES } from '@/services/ingest/article-item';
import { importArticles } from '@/services/ingest/import-articles';
import { runJobs } from '@/services/jobs/run-jobs';
import { type Loop, runLoop } from '@/services/jobs/run-loop';
import { watchSignatures } from '@/services/signatures/sign-mentions';
import { EVENTS } from '@/services/tables/event-item';
import { importEvents } from '@/services/tables/import-events';

type Loops = Readonly<Record<'jobs' | 'feeds' | 'signatures' | 'timeline', Loop>>;

const running = runtimePart('jobs', () => ({ loops: null as Loops | null }));
const PATIENCE_MS = 5_000;
const CATCH_UP_MS = 2_000;

export function startJobs(handle: DatabaseHandle): void {
  if (running.loops) return;
  const jobs = runJobs(handle, { [ARTICLES]: importArticles(), [EVENTS]: importEvents() });
  running.loops = {
    jobs,
    feeds: watchFeeds(handle, jobs.wake),
    signatures: watchSignatures(handle.db),
    timeline: keepTimelineCurrent(handle.db),
  };
}

/** Something new waits. */
export const wakeJobs = (): void => running.loops?.jobs.wake();

/** A feed is to be checked. */
export const wakeFeeds = (): void => running.loops?.feeds.wake();

export async function stopJobs(): Promise<void> {
  const { loops } = running;
  running.loops = null;
  await Promise.all(Object.values(loops ?? {}).map((loop) => loop.stop(PATIENCE_MS)));
}

/** A writer updates the timeline itself. This is for a process that ended before that update, and for an import that waits for a site. */
const keepTimelineCurrent = (db: Database): Loop =>
  runLoop('could not update the timeline', async () => {
    await refreshProjection(db);
    return CATCH_UP_MS;
  });
