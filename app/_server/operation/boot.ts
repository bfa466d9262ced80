/** The start of the server process: opens the database and tells the start command (`scripts/serve/serve.mjs`) how that went. */
import type { Database } from '@/db/database';
import { terminalMessage } from '@/db/failures';
import { runtimePart } from '@/db/runtime';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { type Env, readEnv } from '@/env';
import { exitCodeOf } from '@/services/control/exit-codes';
import { reviewDemonstration } from '@/services/demonstration/review-demonstration';
import { log } from '@/services/log';
import { countUsers, createSetupToken } from '@/services/people/first-admin';
import { markSeeded, seedOnce } from '@/services/startup/seed-once';
import { getTimeline } from '@/services/timeline/get-timeline';
import { offerFailedPage } from '../answers/failed-page';
import { DEMONSTRATION_DIRECTORY } from '../demonstration-directory';
import { startJobs, stopJobs } from '../jobs';
import { closeDatabase, databaseHandle } from '../server-state';
import { authSecret } from '../session/auth-secret';
import { listenForCommands } from './control-listener';
import { observeRequests } from './observe-requests';

export interface Boot {
  /** why the server cannot serve, with the exit code to end with */
  readonly failure: { readonly message: string; readonly exitCode: number } | null;
  /** one-time token for the first administrator; null when there are users */
  readonly setupToken: string | null;
  /** what the first start read; null at every other */
  readonly seeded: { readonly articles: number; readonly events: number } | null;
  /** Call when requests are answered: starts what the server does by itself. */
  begin(): void;
  close(): Promise<void>;
}

export async function boot(): Promise<void> {
  observeRequests();
  offerFailedPage();
  const result = await attempt();
  // set by the start command, outside this bundle
  const { booted } = runtimePart('hooks', (): { booted?: (boot: Boot) => void } => ({}));
  if (booted) return booted(result);
  // The development server has no start command of ours around it.
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
    // the database first: a directory that is refused is left as it is
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

/** The first page is worked out before most readers ask: with very many events that takes seconds. A failure is the reader's to see. */
function warm(db: Database): void {
  getTimeline(db, NO_FILTERS).catch((error: unknown) => {
    log().warn({ error: terminalMessage(error) }, 'could not prepare the first page');
  });
}

/** A demonstration that cannot be read is no reason not to serve what people brought. */
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
