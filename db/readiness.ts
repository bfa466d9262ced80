/** Whether the database answers, and when it does not, why: what a probe of the server wants to know. */
import { sql } from 'drizzle-orm';
import type { Database } from './database';

/**
 * `not-open`: it could not be opened · `closed`: this process has closed it · `unreachable`: no connection to the server, or it is starting
 * or stopping · `no-answer`: nothing came back in time · `too-many-connections`: the server takes no more · `overloaded`: it lacks memory or
 * another resource · `disk-full` · `read-only`: it takes no changes, as a standby · `damaged`: its files are · `failed`: it answered with
 * another error, or the embedded one broke.
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

/** codes of the system, then SQLSTATE: the first that matches decides */
const CODES: readonly (readonly [RegExp, NotReady])[] = [
  [/^(?:ENOSPC|EDQUOT|53100)$/, 'disk-full'],
  [/^53300$/, 'too-many-connections'],
  [/^53\w{3}$/, 'overloaded'],
  [/^25006$/, 'read-only'],
  // canceled after its time, and a lock that was not free in time
  [/^(?:57014|55P03)$/, 'no-answer'],
  [/^XX00[12]$/, 'damaged'],
  // the network; class 08 is connections, 57P01 to 57P03 a server that stops or starts, 57P05 and 25P03 a connection that it has ended
  [/^(?:E(?!RR_)[A-Z_]+|08\w{3}|57P0[1-35]|25P03)$/, 'unreachable'],
];
const MESSAGES: readonly (readonly [RegExp, NotReady])[] = [
  [/^PGlite is clos|after calling end on the pool/, 'closed'],
  [/^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:has encountered|was closed))/, 'unreachable'],
  [/No space left on device/, 'disk-full'],
  [/^Aborted\((?!OOM)|^PGlite failed to initialize/, 'damaged'],
];

/** null when the database answers. Never throws, and takes `patienceMs` at most. */
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

/** Whether a statement failed because the database is away or overloaded, and not because of what it asked. */
export const isAway = (error: unknown): boolean => !['failed', 'damaged'].includes(reasonOf(error));

/** Looks through the causes, because drizzle wraps the driver's error. */
export function reasonOf(error: unknown): NotReady {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    if (cause.name === 'NoReplyError') return 'no-answer';
    const { code, message } = cause as NodeJS.ErrnoException;
    const known = MESSAGES.find(([words]) => words.test(message)) ?? CODES.find(([codes]) => typeof code === 'string' && codes.test(code));
    if (known) return known[1];
  }
  return 'failed';
}
