/** The start of the server process: opens the database and tells the start command (`scripts/serve/serve.mjs`) how that went. */
import { closeDatabase, databaseHandle } from './server-state';

export interface Boot {
  /** why the server cannot serve, with the exit code to end with */
  readonly failure: { readonly message: string; readonly exitCode: number } | null;
  /** one-time token for the first administrator; null when there is one already */
  readonly setupToken: string | null;
  close(): Promise<void>;
}

/** where the start command, outside this bundle, leaves the function that wants to know */
const KEY = Symbol.for('dateline.boot');

export async function boot(): Promise<void> {
  const result = await attempt();
  const tell = (globalThis as unknown as Record<symbol, ((boot: Boot) => void) | undefined>)[KEY];
  if (tell) return tell(result);
  // The development server has no start command of ours around it.
  if (result.failure) {
    console.error(result.failure.message);
    process.exit(result.failure.exitCode);
  }
}

async function attempt(): Promise<Boot> {
  try {
    await databaseHandle();
    return { failure: null, setupToken: null, close: closeDatabase };
  } catch (error) {
    return { failure: { message: messageOf(error), exitCode: exitCodeOf(error) }, setupToken: null, close: closeDatabase };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Errors that name an exit code keep it; anything else means that the database is not available. */
function exitCodeOf(error: unknown): number {
  const code = (error as { exitCode?: unknown } | null)?.exitCode;
  return typeof code === 'number' ? code : 69;
}
