/** Whether the database answers, and when it does not, why: what a probe of the server wants to know. */
import { sql } from 'drizzle-orm';
import type { Database } from './database';

/**
 * `not-open`: it could not be opened · `closed`: this process has closed it · `unreachable`: no connection to the server, or it is starting
 * or stopping · `no-answer`: nothing came back in time · `failed`: it answered with an error, or the embedded one broke.
 */
export type NotReady = 'not-open' | 'closed' | 'unreachable' | 'no-answer' | 'failed';

const PATIENCE_MS = 1_500;

const CLOSED = /^PGlite is clos|after calling end on the pool/;
/** codes of the network, then SQLSTATE: class 08 is connections, 57P01 to 57P03 a server that stops or starts */
const NO_CONNECTION = /^(?:E(?!RR_)[A-Z_]+|08\w{3}|57P0[1-3])$/;
const CUT = /^(?:Connection terminated|timeout exceeded when trying to connect)/;

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

/** Whether a statement failed because the database is away, and not because of what it asked. */
export const isAway = (error: unknown): boolean => reasonOf(error) !== 'failed';

/** Looks through the causes, because drizzle wraps the driver's error. */
function reasonOf(error: unknown): NotReady {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    const { code } = cause as NodeJS.ErrnoException;
    if (CLOSED.test(cause.message)) return 'closed';
    if (CUT.test(cause.message) || (code && NO_CONNECTION.test(code))) return 'unreachable';
  }
  return 'failed';
}
