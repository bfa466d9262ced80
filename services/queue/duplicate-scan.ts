/**
 * Conflicts and likely duplicates take a look over all events. With very many of them what was found is kept for a while, so that an editor's
 * next page does not wait for the last click; whoever uses it asks again whether each of them still holds.
 */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { dataVersion } from '../facts/data-version';
import { conflicting, type Looked, lookForPairs } from './kinds-of-items';

/** of each kind; a desk with more has other worries */
const MOST_FOUND = 2_000;
/** a look that took less (ms) is taken again whenever something was written */
const QUICK = 250;
/** a longer one is good for so many times the time that it took */
const GOOD_FOR = 20;

interface Kept {
  readonly version: string;
  readonly looked: Promise<Looked>;
  /** until when it does although something was written (ms) */
  goodUntil: number;
}

const keptOf = new WeakMap<Database, Kept>();

/** `clock` gives milliseconds. */
export async function scanForDuplicates(db: Database, clock: () => number = () => performance.now()): Promise<Looked> {
  const version = await dataVersion(db);
  const known = keptOf.get(db);
  if (known && (known.version === version || clock() < known.goodUntil)) return known.looked;
  const begun = clock();
  const kept: Kept = { version, looked: look(db), goodUntil: 0 };
  keptOf.set(db, kept);
  try {
    const looked = await kept.looked;
    const took = clock() - begun;
    if (took > QUICK) kept.goodUntil = clock() + took * GOOD_FOR;
    return looked;
  } catch (error) {
    if (keptOf.get(db) === kept) keptOf.delete(db);
    throw error;
  }
}

async function look(db: Database): Promise<Looked> {
  const conflicts = await rows<{ id: number }>(
    db,
    sql`select e.id ${conflicting(null)} group by e.id order by e.salience desc limit ${MOST_FOUND}`,
  );
  const pairs = await rows<{ a: number; b: number }>(db, sql`${lookForPairs} limit ${MOST_FOUND}`);
  return { conflicts: conflicts.map(({ id }) => id), duplicates: pairs.map(({ a, b }) => [a, b] as const) };
}
