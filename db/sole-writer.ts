/** Databases to which this process alone writes: as long as it has sent no statement, nothing in them has changed. */
import type { Database } from './database';
import { runtimePart } from './runtime';

const counters = runtimePart('soleWriters', () => new WeakMap<Database, () => number>());

/** `statements` tells how many were sent so far. */
export function writeAlone(db: Database, statements: () => number): void {
  counters.set(db, statements);
}

/** How many statements were sent; null for a database to which others write as well, and within a transaction. */
export const statementsOf = (db: Database): number | null => counters.get(db)?.() ?? null;
