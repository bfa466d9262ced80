/** Starts the server process: opens the database and reports the result to the start command (`scripts/serve/serve.mjs`). */
import path from 'node:path';
import type { Database } from '@/db/database';
import { terminalMessage } from '@/db/failures';
import { runtimePart } from '@/db/runtime';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { type Env, readEnv } from '@/env';
import { authSecret } from '@/services/auth-secret';
import { exitCodeOf } from '@/services/control/exit-codes';
import { isSeeded, markSeeded, seedOnce } from '@/services/database/seed-once';
import { reviewDemonstration } from '@/services/demonstration/review-demonstration';
import { log } from '@/services/log';
import { countUsers, createSetupToken } from '@/services/people/users';
import { warmReader } from '@/services/reading/extraction-thread';
import { getTimeline } from '@/services/timeline/get-timeline';
import { listenForCommands } from './control-listener';
import { offerFailedPage } from './failed-page';
import { startJobs, stopJobs } from './jobs';
import { observeRequests } from './observe-requests';
import { closeDatabase, databaseHandle } from './server-state';

export interface Boot {
  /** why the server cannot start, with the exit code; null on success */
  readonly failure: { readonly message: string; readonly exitCode: number } | null;
  /** one-time token for the first administrator; null if there are users */
  readonly setupToken: string | null;
  /** demo data that the first start loaded; null on later starts */
  readonly seeded: { readonly articles: number; readonly events: number } | null;
  /** Call after the server accepts requests. Starts the background work. */
  begin(): void;
  close(): Promise<void>;
}

export async function boot(): Promise<void> {
  observeRequests();
  offerFailedPage();
  const result = await attempt();
  // The start command sets this hook outside this bundle.
  const { booted } = runtimePart('hooks', (): { booted?: (boot: Boot) => void } => ({}));
  if (booted) return booted(result);
  // The development server runs without the start command.
  if (result.failure) {
    console.error(result.failure.message);
    process.exit(result.failure.exitCode);
  }
  result.begin();
  if (result.setupToken) console.error(`Create the first administrator at /setup?token=${result.setupToken}`);
}

async function attempt(): Promise<Boot> {
  try {
    const env = readEnv();
    if (env.seed !== 'none' && !isSeeded(env.dataDir)) warmReader();
    // Opens the database first, so that an unusable directory stays unchanged.
    const handle = await databaseHandle();
    authSecret(env);
    const listener = handle.kind === 'embedded' ? await listenForCommands(handle, env) : null;
    const seeded = await seedArticles(env);
    return {
      failure: null,
      seeded,
      setupToken: (await countUsers(handle.db)) === 0 ? (await createSetupToken(handle.db)).token : null,
      begin() {
        warm(handle.db);
        startJobs(handle);
      },
      async close() {
        await stopJobs();
        await listener?.close();
        await closeDatabase();
      },
    };
  } catch (error) {
    const failure = { message: terminalMessage(error), exitCode: exitCodeOf(error) };
    await stopJobs();
    await closeDatabase();
    return { failure, seeded: null, setupToken: null, begin: () => undefined, close: closeDatabase };
  }
}

/** Loads the first page into the cache, which takes seconds with many events. On failure, readers see the error. */
function warm(db: Database): void {
  getTimeline(db, NO_FILTERS).catch((error: unknown) => {
    log().warn({ error: terminalMessage(error) }, 'could not prepare the first page');
  });
}

/** The server starts even if the demo data cannot be loaded. */
async function seedArticles({ dataDir, seed }: Pick<Env, 'dataDir' | 'seed'>): Promise<Boot['seeded']> {
  try {
    if (seed === 'none') {
      markSeeded(dataDir);
      return null;
    }
    const { db } = await databaseHandle();
    const report = await seedOnce(db, dataDir, DEMONSTRATION_DIRECTORY);
    await reviewDemonstration(db);
    return report && { articles: report.created, events: report.events.created };
  } catch (error) {
    log().warn({ error: terminalMessage(error) }, 'could not load the demo articles');
    return null;
  }
}

const DEMONSTRATION_DIRECTORY = path.join(/*turbopackIgnore: true*/ process.cwd(), 'data', 'articles');
