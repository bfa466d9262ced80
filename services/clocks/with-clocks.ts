/**
 * Reads the timeline as it was known on a day. Views in a separate schema replace the tables under the same names, so statements need no
 * change (decision 20). Every query has a time limit, and stops when no request waits for it (decision 48).
 */
import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, sqlState } from '@/db/database';
import { asQuery } from '@/db/request-context';
import { tookTooLong } from '@/domain/errors';
import { isPlainClock } from '@/domain/filters/timeline-filters';
import { type Semaphore, withSemaphore } from '../semaphore';
import { type Clocks, readsByClock } from './clock-settings';
import { busy, LIMITS, type Limits, withDeadline } from './deadline';
import { inTransaction } from './in-transaction';
import { refusalIn } from './refusals';

type Work<T> = (db: Database) => Promise<T>;

/** Each transaction uses its own connection. The limit keeps connections free for other requests. */
const TURNS: Semaphore = { name: 'queries by a clock', atOnce: 3, waiting: 100, busy };

/** a statement that the server canceled */
const QUERY_CANCELED = '57014';

/**
 * Runs `work` on a database that contains only what was known by the clocks; `work` must only read. The plain clock uses the database
 * itself. Within one transaction, all work must use the same clocks. Throws `too-much` after the time limit, and `unavailable` when too
 * many requests wait.
 */
export async function withClocks<T>(db: Database, asked: Clocks, work: Work<T>, limits: Limits = LIMITS): Promise<T> {
  if (isInside(db, asked)) return work(db);
  const answer = () => (isPlainClock(asked) ? work(db) : inTransaction(db, asked, 'limited', work));
  const limited = () => withDeadline(limits.workMs, tookTooLong, answer);
  const query = isPlainClock(asked) ? limited() : withDeadline(limits.waitMs, busy, () => withSemaphore(TURNS, limited));
  return query.catch((error: unknown) => {
    throw sqlState(error) === QUERY_CANCELED ? tookTooLong() : (refusalIn(error) ?? error);
  });
}

/** Like `withClocks` without limits, for streamed answers and the operator’s export. */
export async function withClocksOn<T>(db: Database, asked: Clocks, work: Work<T>): Promise<T> {
  if (isInside(db, asked)) return work(db);
  return withSemaphore({ ...TURNS, waiting: Number.POSITIVE_INFINITY }, () => asQuery(() => inTransaction(db, asked, 'unlimited', work)));
}

/** Whether the database already reads by these clocks. */
function isInside(db: Database, asked: Clocks): boolean {
  if (readsByClock(db)) return true;
  if (!is(db, PgTransaction)) return false;
  if (isPlainClock(asked)) return true;
  throw new Error('The clocks of a timeline are set by a transaction of their own.');
}
