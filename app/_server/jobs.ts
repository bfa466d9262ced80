/**
 * Background work of this server process: jobs, feeds, missing signatures after an upgrade, and unfinished timeline updates.
 * It starts with the server and stops before the database closes. New work wakes it.
 */
import type { Database, DatabaseHandle } from '@/db/client';
import { runtimePart } from '@/db/runtime';
import { watchSignatures } from '@/services/evidence/sign-mentions';
import { watchFeeds } from '@/services/feeds/watch-feeds';
import { ARTICLES } from '@/services/ingest/article-item';
import { importArticles } from '@/services/ingest/import-articles';
import { runJobs } from '@/services/jobs/run-jobs';
import { type Loop, runLoop } from '@/services/jobs/run-loop';
import { SECOND_READER } from '@/services/second-reader/client/queue-reading';
import { readWithModel } from '@/services/second-reader/job/second-reader-job';
import { EVENTS } from '@/services/tables/event-item';
import { importEvents } from '@/services/tables/import-events';
import { refreshProjection } from '@/services/timeline/facts/write';

type Loops = Readonly<Record<'jobs' | 'readings' | 'feeds' | 'signatures' | 'timeline', Loop>>;

const running = runtimePart('jobs', () => ({ loops: null as Loops | null }));
const PATIENCE_MS = 5_000;
const CATCH_UP_MS = 2_000;

export function startJobs(handle: DatabaseHandle): void {
  if (running.loops) return;
  const jobs = runJobs(handle, { [ARTICLES]: importArticles(), [EVENTS]: importEvents }, { kind: SECOND_READER, isOthers: true });
  // The second reader has a separate runner, because a model takes long and imports must not wait for it
  const readings = runJobs(handle, { [SECOND_READER]: readWithModel() }, { kind: SECOND_READER, isOthers: false });
  running.loops = {
    jobs,
    readings,
    feeds: watchFeeds(handle, jobs.wake),
    signatures: watchSignatures(handle.db),
    timeline: keepTimelineCurrent(handle.db),
  };
}

/** Call after a job was added. */
export function wakeJobs(): void {
  running.loops?.jobs.wake();
  running.loops?.readings.wake();
}

/** Call after a feed is due for a check. */
export const wakeFeeds = (): void => running.loops?.feeds.wake();

export async function stopJobs(): Promise<void> {
  const { loops } = running;
  running.loops = null;
  await Promise.all(Object.values(loops ?? {}).map((loop) => loop.stop(PATIENCE_MS)));
}

/** Finishes timeline updates that an ended process or an import left incomplete. Normally, each writer updates the timeline itself. */
const keepTimelineCurrent = (db: Database): Loop =>
  runLoop('could not update the timeline', async () => {
    await refreshProjection(db);
    return CATCH_UP_MS;
  });
