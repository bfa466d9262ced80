/**
 * Reads the timeline by the clocks that its filters ask for. Views in schemas of their own stand in for the tables, under the same names, so
 * that every statement, unchanged, reads what was known on a day, or events by the day of their first report: see decision 20.
 */
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { isPlainClock } from '@/domain/filters/clocks';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { dataVersion } from '../facts/data-version';
import { lacksPasts, makePasts } from './pasts';

export type Clocks = Pick<TimelineFilters, 'clock' | 'known'>;

/** a write between making pasts and reading them may take some away; who meets that so often reads without them */
const MOST_TRIES = 4;

/** transactions that read by a clock already */
const reading = new WeakSet<Database>();

/** Whether this database knows nothing but what the clocks of a timeline let it know. */
export const readsByClock = (db: Database): boolean => reading.has(db);

/**
 * The work gets a database that knows nothing of later; it must only read. Without a clock it gets the database itself and costs nothing more.
 * Within one transaction all work must ask for the same clocks.
 */
export async function withClocks<T>(db: Database, clocks: Clocks, work: (db: Database) => Promise<T>): Promise<T> {
  if (isPlainClock(clocks) || reading.has(db)) return work(db);
  if (is(db, PgTransaction)) throw new Error('The clocks of a timeline are set by a transaction of their own.');
  const { clock, known } = clocks;
  for (let left = MOST_TRIES; ; left -= 1) {
    await dataVersion(db);
    if (known !== null) await makePasts(db, known);
    const answer = await db.transaction(
      async (tx) => {
        if (known !== null && left > 1 && (await lacksPasts(tx, known))) return null;
        await tx.execute(sql`select set_config('dateline.known', ${known ?? ''}, true),
          set_config('search_path', ${clock === 'reported' ? 'reported, known, public' : 'known, public'}, true)`);
        reading.add(tx);
        return { value: await work(tx) };
      },
      // one moment of the database, whatever is written meanwhile
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    if (answer) return answer.value;
  }
}
