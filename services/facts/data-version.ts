/** What changes with every write that can change a timeline: answers read under the same version are the same. */
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, rows } from '@/db/database';
import { NoReplyError } from '@/db/deadlines';
import { askedByAll } from '@/db/request-context';
import { statementsOf } from '@/db/sole-writer';

interface Seen {
  readonly version: string;
  /** how many statements had been sent when it was asked for, that one included */
  readonly statements: number;
}

/** for a single row that every reader needs */
const LOOK_MS = 5_000;

let staleLooks = 0;
const lastSeen = new WeakMap<Database, Seen>();
/** the look that is on its way, and the one that begins when it has ended */
const looks = new WeakMap<Database, { readonly running: Promise<Look>; next: Promise<Look> | null }>();

interface Look extends Record<string, unknown> {
  readonly version: string;
  /** some facts are not up to date */
  readonly stale: boolean;
}

/**
 * Only reads. While a writer has not brought the derived rows up to date, each look has a version of its own, so that no answer of that
 * moment is kept. Another database has other versions.
 */
export async function dataVersion(db: Database): Promise<string> {
  if (is(db, PgTransaction)) return (await look(db)).version;
  const before = statementsOf(db);
  const known = lastSeen.get(db);
  if (before !== null && known?.statements === before) return known.version;
  const { version, stale } = await lookTogether(db);
  if (stale) {
    staleLooks += 1;
    return `${version}~${staleLooks}`;
  }
  // a statement that was sent meanwhile makes the count another one
  if (before !== null) lastSeen.set(db, { version, statements: before + 1 });
  return version;
}

/** Those who ask while a look is on its way share the next one: what it sees is never older than the question. */
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
  // the embedded database is in this process, where no reply is lost
  const running = askedByAll(() => (statementsOf(db) === null ? inTime(look(db)) : look(db)));
  const present = { running, next: null };
  const end = (): void => {
    if (looks.get(db) === present && present.next === null) looks.delete(db);
  };
  running.then(end, end);
  looks.set(db, present);
  return running;
}

/** Many requests share one look: a lost reply must not keep them all waiting until its connection is closed. */
function inTime(running: Promise<Look>): Promise<Look> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    // when this process was busy, it first reads what has arrived in the meantime
    timer = setTimeout(() => setImmediate(reject, new NoReplyError(LOOK_MS)), LOOK_MS);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}

/** How the version is read, from `timeline_state`. */
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
