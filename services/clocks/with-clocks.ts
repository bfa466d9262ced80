/**
 * Reads the timeline by the clocks that its filters ask for. Views in schemas of their own stand in for the tables, under the same names, so
 * that every statement, unchanged, reads what was known on a day, or events by the day of their first report: see decision 20. What takes
 * long goes by the slow lane, where there is one: see decision 32.
 */
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, sqlState } from '@/db/database';
import { hasSlowLane, readSlowly, slowReaderOf } from '@/db/read-slowly';
import { DatelineError, tooMuch } from '@/domain/errors';
import { isPlainClock } from '@/domain/filters/clocks';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { dataVersion } from '../facts/data-version';
import { isWholeUnder, keepOnlyUnder } from '../facts/keep-answer';
import { inTurn, type Turns } from '../in-turn';
import { lacksPasts, makePasts } from './pasts';
import { refusalIn } from './refusals';
import { type Asked, countsOneByOne, isLarge } from './takes-long';

export type Clocks = Pick<TimelineFilters, 'clock' | 'known'>;

/** a write between making pasts and reading them may take some away; who meets that so often reads without them */
const MOST_TRIES = 4;
const RETRY_SECONDS = 10;
/** a server stops what runs longer */
const MOST_MS = 15_000;
const QUERY_CANCELED = '57014';
/** so long it waits for whoever makes the tables of the timeline anew */
const MOST_LOCKED_MS = 3_000;
const LOCK_NOT_AVAILABLE = '55P03';
const LIMITS = { statement_timeout: String(MOST_MS), lock_timeout: String(MOST_LOCKED_MS) };

const LONG: Turns = {
  name: 'long questions',
  atOnce: 2,
  waiting: 40,
  busy: () =>
    new DatelineError('unavailable', 'Others have asked much at the moment. Try again in a few seconds.', undefined, {
      retryAfterSeconds: RETRY_SECONDS,
    }),
};

interface Way {
  readonly turns: Turns;
  /** what would take too long is refused */
  readonly guarded: boolean;
}

const ASKED: Way = { turns: LONG, guarded: true };
const THROUGH: Way = { turns: { ...LONG, waiting: Number.POSITIVE_INFINITY }, guarded: false };

/** a server answers more at once, but some of its connections stay free for everybody else */
const onServer = (turns: Turns): Turns => ({ ...turns, name: 'long questions to a server', atOnce: 3 });

/** databases that read by a clock already, or by the slow lane */
const reading = new WeakSet<Database>();

/** Whether this database knows nothing but what the clocks of a timeline let it know. */
export const readsByClock = (db: Database): boolean => reading.has(db);

/**
 * The work gets a database that knows nothing of later; it must only read. Where nothing asked for takes long, it gets the database itself and
 * costs nothing more. Within one transaction all work must ask for the same clocks. Throws `too-much` and, when too many ask, `unavailable`.
 */
export async function withClocks<T>(db: Database, asked: Asked, work: (db: Database) => Promise<T>): Promise<T> {
  return countsOneByOne(asked) ? readLong(db, asked, work) : work(db);
}

/** The next part of an answer that is being sent already: it is never told to come back later. */
export async function withClocksOn<T>(db: Database, asked: Clocks, work: (db: Database) => Promise<T>): Promise<T> {
  const { clock, known } = asked;
  return isPlainClock(asked) ? work(db) : readThrough(db, { clock, known }, work);
}

/** As `readLong`, for who is to have the answer however long it takes and however many ask. */
export const readThrough = <T>(db: Database, asked: Asked, work: (db: Database) => Promise<T>): Promise<T> =>
  readLong(db, asked, work, THROUGH);

/** The same for work that counts event by event whatever is asked for. */
export async function readLong<T>(db: Database, asked: Asked, work: (db: Database) => Promise<T>, way = ASKED): Promise<T> {
  if (reading.has(db) || slowReaderOf(db)) return work(db);
  if (is(db, PgTransaction)) {
    if (isPlainClock(asked)) return work(db);
    throw new Error('The clocks of a timeline are set by a transaction of their own.');
  }
  const plain = isPlainClock(asked);
  if (!hasSlowLane(db)) return plain ? work(db) : inTurn(onServer(way.turns), () => inTransaction(db, asked, way, work));
  const large = await isLarge(db);
  if (plain && !large) return work(db);
  const slow = readSlowly(db, settingsOf(asked), large && way.guarded);
  if (!plain) reading.add(slow);
  const answer = () => inSlowLane(db, asked, slow, work);
  // on a small timeline nothing takes long, whoever asks
  return (large ? inTurn(way.turns, answer) : answer()).catch((error: unknown) => {
    throw refusalIn(error) ?? error;
  });
}

const settingsOf = ({ clock, known }: Clocks): Readonly<Record<string, string>> =>
  isPlainClock({ clock, known })
    ? {}
    : { 'dateline.known': known ?? '', search_path: clock === 'reported' ? 'reported, known, public' : 'known, public' };

/**
 * Each statement sees a moment of its own: where something was written meanwhile, everything is asked once more. What was written may have
 * taken pasts away, so that nothing is kept of what is read under a version for which they were not made.
 */
async function inSlowLane<T>(db: Database, { known }: Clocks, slow: Database, work: (db: Database) => Promise<T>): Promise<T> {
  const once = async () => {
    const before = await dataVersion(db);
    if (known !== null && !isWholeUnder(slow, before)) {
      // a statement of the slow lane comes after all quick ones
      await makePasts(db, known, () => slow.execute(sql`select`));
      keepOnlyUnder(slow, before);
    }
    return { value: await work(slow), before };
  };
  const { value, before } = await once();
  return (await dataVersion(db)) === before ? value : (await once()).value;
}

/** On a server: one moment of the database, whatever is written meanwhile, and no statement for ever. */
async function inTransaction<T>(db: Database, asked: Clocks, { guarded }: Way, work: (db: Database) => Promise<T>): Promise<T> {
  const { known } = asked;
  for (let left = MOST_TRIES; ; left -= 1) {
    await dataVersion(db);
    if (known !== null) await makePasts(db, known);
    const answer = await db
      .transaction(
        async (tx) => {
          if (known !== null && left > 1 && (await lacksPasts(tx, known))) return null;
          const settings = Object.entries({
            ...settingsOf(asked),
            ...(guarded ? LIMITS : {}),
          });
          await tx.execute(
            sql`select ${sql.join(
              settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`),
              sql`, `,
            )}`,
          );
          reading.add(tx);
          return { value: await work(tx) };
        },
        { isolationLevel: 'repeatable read', accessMode: 'read only' },
      )
      .catch((error: unknown) => {
        const state = sqlState(error);
        throw state === QUERY_CANCELED ? tooMuch() : state === LOCK_NOT_AVAILABLE ? LONG.busy() : error;
      });
    if (answer) return answer.value;
  }
}
