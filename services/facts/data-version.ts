/** Reads the data version. Every write that can change a timeline changes it, so answers under the same version are equal. */
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, rows } from '@/db/database';
import { NoReplyError } from '@/db/deadlines';
import { askedByAll } from '@/db/request-context';
import { statementsOf } from '@/db/sole-writer';

interface Seen {
  readonly version: string;
  /** number of statements sent when the version was read, including that read */
  readonly statements: number;
}

/** time limit for reading a single row that every request needs */
const LOOK_MS = 5_000;

let staleLooks = 0;
const lastSeen = new WeakMap<Database, Seen>();
/** the running read, and the next one that waits for it */
const looks = new WeakMap<Database, { readonly running: Promise<Look>; next: Promise<Look> | null }>();

interface Look extends Record<string, unknown> {
  readonly version: string;
  /** some projection rows are out of date */
  readonly stale: boolean;
}

/**
 * Only reads. While projection rows are out of date, each read returns a unique version, so that no answer is cached. Versions of two
 * databases differ.
 */
export async function dataVersion(db: Database): Promise<string> {
  if (is(db, PgTransaction)) return (await look(db)).version;
  const before = statementsOf(db);
  const seen = lastSeen.get(db);
  if (before !== null && seen?.statements === before) return seen.version;
  const { version, stale } = await lookTogether(db);
  if (stale) {
    staleLooks += 1;
    return `${version}~${staleLooks}`;
  }
  // a statement sent in the meantime changes the count, so the version is read again
  if (before !== null) lastSeen.set(db, { version, statements: before + 1 });
  return version;
}

/** Requests during a read share the next read, so the version is never older than the request. */
function lookTogether(db: Database): Promise<Look> {
  const present = looks.get(db);
  if (present) {
    const after = () => lookNow(db);
    present.next ??= present.running.then(after, after);
    return present.next;
  }
  return lookNow(db);
}

function lookNow(db: Database): Promise<Look> {
  // the embedded database runs in this process, so replies cannot be lost
  const running = askedByAll(() => (statementsOf(db) === null ? inTime(look(db)) : look(db)));
  const present = { running, next: null };
  const end = (): void => {
    if (looks.get(db) === present && present.next === null) looks.delete(db);
  };
  running.then(end, end);
  looks.set(db, present);
  return running;
}

/** Many requests share one read, so a lost reply must not block them until the connection closes. */
function inTime(running: Promise<Look>): Promise<Look> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    // a busy process first handles the replies that have already arrived
    timer = setTimeout(() => setImmediate(reject, new NoReplyError(LOOK_MS)), LOOK_MS);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}

/** The version as an SQL expression over `timeline_state`. */
export const VERSION = `left(instance::text, 8) || '.' || version`;

async function look(db: Database): Promise<Look> {
  const [row] = await rows<Look>(
    db,
    sql`
      select ${sql.raw(VERSION)} as version, exists (select 1 from timeline_marks) as stale
      from timeline_state`,
  );
  if (!row) throw new Error('The table timeline_state has lost its row.');
  return row;
}
