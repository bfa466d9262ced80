/**
 * Reads the timeline by the clocks that its filters ask for. Views in schemas of their own stand in for the tables, under the same names, so
 * that every statement, unchanged, reads what was known on a day, or events by the day of their first report: see decision 20. What takes
 * long goes by the slow lane, where there is one, and is given up when nobody waits for it or its time is over: see decision 32.
 */
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { hasSlowLane, readSlowly, slowReaderOf } from '@/db/read-slowly';
import { isPlainClock } from '@/domain/filters/clocks';
import { inTurn } from '../in-turn';
import { type Clocks, readsByClock, setClock, settingsOf } from './clock-settings';
import { inTransaction } from './in-transaction';
import { onItsOwn, withPatience } from './patience';
import { refusalIn } from './refusals';
import { type Asked, countsOneByOne, isLarge } from './takes-long';
import { ASKED, onServer, THROUGH, type Way } from './ways';
import { wholePasts } from './whole-pasts';

type Work<T> = (db: Database) => Promise<T>;

/**
 * The work gets a database that knows nothing of later; it must only read. Where nothing asked for takes long, it gets the database itself and
 * costs nothing more. Within one transaction all work must ask for the same clocks. Throws `too-much` and, when too many ask, `unavailable`.
 */
export async function withClocks<T>(db: Database, asked: Asked, work: Work<T>): Promise<T> {
  return countsOneByOne(asked) ? readLong(db, asked, work) : work(db);
}

/** The next part of an answer that is being sent already: it is never told to come back later. */
export async function withClocksOn<T>(db: Database, asked: Clocks, work: Work<T>): Promise<T> {
  const { clock, known } = asked;
  return isPlainClock(asked) ? work(db) : readThrough(db, { clock, known }, work);
}

/** As `readLong`, for who is to have the answer however long it takes and however many ask. */
export const readThrough = <T>(db: Database, asked: Asked, work: Work<T>): Promise<T> => readLong(db, asked, work, THROUGH);

/** The same for work that counts event by event whatever is asked for. */
export async function readLong<T>(db: Database, asked: Asked, work: Work<T>, way: Way = ASKED): Promise<T> {
  if (readsByClock(db) || slowReaderOf(db)) return work(db);
  if (is(db, PgTransaction)) {
    if (isPlainClock(asked)) return work(db);
    throw new Error('The clocks of a timeline are set by a transaction of their own.');
  }
  const answer = () => (hasSlowLane(db) ? inSlowLane(db, asked, work, way) : beside(db, asked, work, way));
  return (way.patience ? withPatience(way.patience, answer) : answer()).catch((error: unknown) => {
    throw refusalIn(error) ?? error;
  });
}

/**
 * Each statement sees a moment of its own, and each by the clock of a day all pasts of that day. What was written meanwhile may be in a part of
 * the answer alone: it is kept under the version seen before, which nobody gets who asks later, and not asked once more, because writing need not
 * end.
 */
async function inSlowLane<T>(db: Database, asked: Asked, work: Work<T>, { turns }: Way): Promise<T> {
  const large = await isLarge(db);
  const { known } = asked;
  if (!large && isPlainClock(asked)) return work(db);
  const slow = readSlowly(db, settingsOf(asked), () => (known === null ? null : wholePasts(db, known)));
  if (!isPlainClock(asked)) setClock(slow);
  const answer = async () => {
    // a statement of the slow lane comes after all quick ones
    const waiting = readSlowly(db, {});
    await slowReaderOf(slow)?.ground?.make(() => waiting.execute(sql`select`));
    return work(slow);
  };
  // on a small timeline nothing takes long, whoever asks
  return large ? inTurn(turns, answer) : answer();
}

/** On a server others are answered beside it. */
async function beside<T>(db: Database, asked: Asked, work: Work<T>, { turns, limited, patience }: Way): Promise<T> {
  const answer = () => (isPlainClock(asked) ? work(db) : inTransaction(db, asked, limited, work));
  const timed = () => (patience ? onItsOwn(patience, answer) : answer());
  return isPlainClock(asked) ? timed() : inTurn(onServer(turns), timed);
}
