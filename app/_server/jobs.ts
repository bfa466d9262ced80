/** What this server process does by itself: jobs, checks of feeds, and signatures that an upgrade left missing. Started with it, woken when something comes in, stopped before the database is closed. */
import type { DatabaseHandle } from '@/db/client';
import { watchFeeds } from '@/services/feeds/watch-feeds';
import { ARTICLES } from '@/services/intake/article-item';
import { importArticles } from '@/services/intake/import-articles';
import { runJobs } from '@/services/jobs/run-jobs';
import type { Loop } from '@/services/jobs/run-loop';
import { watchSignatures } from '@/services/signatures/sign-mentions';
import { EVENTS } from '@/services/tables/event-item';
import { importEvents } from '@/services/tables/import-events';

/** the framework loads this code more than once */
const KEY = Symbol.for('dateline.jobs');
const slots = globalThis as unknown as Record<symbol, { readonly jobs: Loop; readonly feeds: Loop; readonly signatures: Loop } | undefined>;
const PATIENCE_MS = 5_000;

export function startJobs(handle: DatabaseHandle): void {
  if (slots[KEY]) return;
  const jobs = runJobs(handle, { [ARTICLES]: importArticles(), [EVENTS]: importEvents() });
  slots[KEY] = { jobs, feeds: watchFeeds(handle, jobs.wake), signatures: watchSignatures(handle.db) };
}

/** Something new waits. */
export const wakeJobs = (): void => slots[KEY]?.jobs.wake();

/** A feed is to be checked. */
export const wakeFeeds = (): void => slots[KEY]?.feeds.wake();

export async function stopJobs(): Promise<void> {
  const running = slots[KEY];
  slots[KEY] = undefined;
  await Promise.all([running?.jobs, running?.feeds, running?.signatures].map((loop) => loop?.stop(PATIENCE_MS)));
}
