/** Databases to which this process alone writes: as long as it has sent no statement, nothing in them has changed. */
import type { Database } from './database';

type Counters = WeakMap<Database, () => number>;

/** one for all copies of this code: the framework loads it more than once, and the copy that opens a database is not the one that reads it */
const KEY = Symbol.for('dateline.sole-writer');
const slots = globalThis as unknown as Record<symbol, Counters | undefined>;
slots[KEY] ??= new WeakMap();
const counters = slots[KEY];

/** `statements` tells how many were sent so far. */
export function writeAlone(db: Database, statements: () => number): void {
  counters.set(db, statements);
}

/** How many statements were sent; null for a database to which others write as well, and within a transaction. */
export const statementsOf = (db: Database): number | null => counters.get(db)?.() ?? null;
