/** The runner of jobs of this server process: started with it, woken when something comes in, stopped before the database is closed. */
import type { DatabaseHandle } from '@/db/client';
import { ARTICLES } from '@/services/intake/article-item';
import { importArticles } from '@/services/intake/import-articles';
import { type JobRunner, runJobs } from '@/services/jobs/run-jobs';

/** the framework loads this code more than once */
const KEY = Symbol.for('dateline.jobs');
const slots = globalThis as unknown as Record<symbol, JobRunner | undefined>;
const PATIENCE_MS = 5_000;

export function startJobs(handle: DatabaseHandle): void {
  slots[KEY] ??= runJobs(handle, { [ARTICLES]: importArticles() });
}

/** Something new waits. */
export const wakeJobs = (): void => slots[KEY]?.wake();

export async function stopJobs(): Promise<void> {
  await slots[KEY]?.stop(PATIENCE_MS);
  slots[KEY] = undefined;
}
