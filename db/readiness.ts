/** Checks whether the database answers and classifies why not, for health probes. */
import { sql } from 'drizzle-orm';
import type { Database } from './database';

/**
 * `not-open`: it could not be opened · `closed`: this process has closed it · `unreachable`: no connection to the server, or it is starting
 * or stopping · `no-answer`: timed out · `too-many-connections`: the connection limit is reached · `overloaded`: it lacks memory or
 * another resource · `disk-full` · `read-only`: it accepts no writes, such as a standby · `damaged`: its files are damaged · `failed`:
 * another database error, or the embedded database crashed.
 */
export type NotReady =
  | 'not-open'
  | 'closed'
  | 'unreachable'
  | 'no-answer'
  | 'too-many-connections'
  | 'overloaded'
  | 'disk-full'
  | 'read-only'
  | 'damaged'
  | 'failed';

const PATIENCE_MS = 1_500;

/** system error codes, then SQLSTATE; the first match wins */
const CODES: readonly (readonly [RegExp, NotReady])[] = [
  [/^(?:ENOSPC|EDQUOT|53100)$/, 'disk-full'],
  [/^53300$/, 'too-many-connections'],
  [/^53\w{3}$/, 'overloaded'],
  [/^25006$/, 'read-only'],
  // statement timeout and lock timeout
  [/^(?:57014|55P03)$/, 'no-answer'],
  [/^XX00[12]$/, 'damaged'],
  // network errors; class 08: connections; 57P01 to 57P03: server stops or starts; 57P05 and 25P03: idle connection closed
  [/^(?:E(?!RR_)[A-Z_]+|08\w{3}|57P0[1-35]|25P03)$/, 'unreachable'],
];
const MESSAGES: readonly (readonly [RegExp, NotReady])[] = [
  [/^PGlite is clos|after calling end on the pool/, 'closed'],
  [/^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:has encountered|was closed))/, 'unreachable'],
  [/No space left on device/, 'disk-full'],
  [/^Aborted\((?!OOM)|^PGlite failed to initialize/, 'damaged'],
];

/** Null when the database answers. Never throws; takes at most `patienceMs`. */
export async function notReady(db: Database, patienceMs = PATIENCE_MS): Promise<NotReady | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<NotReady>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'no-answer');
  });
  const answer = db.execute(sql`select 1`).then(() => null, reasonOf);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether a statement failed because the database is unavailable or overloaded, not because of the statement itself. */
export const isAway = (error: unknown): boolean => !['failed', 'damaged'].includes(reasonOf(error));

/** Looks through the causes, because drizzle wraps the driver's error. */
export function reasonOf(error: unknown): NotReady {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    if (cause.name === 'NoReplyError') return 'no-answer';
    const { code, message } = cause as NodeJS.ErrnoException;
    const match = MESSAGES.find(([words]) => words.test(message)) ?? CODES.find(([codes]) => typeof code === 'string' && codes.test(code));
    if (match) return match[1];
  }
  return 'failed';
}
