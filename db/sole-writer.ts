/** Registers databases that only this process writes to: their data is unchanged while it sends no statement. */
import type { Database } from './database';
import { runtimePart } from './runtime';

const counters = runtimePart('soleWriters', () => new WeakMap<Database, () => number>());

/** `statements` returns the number of statements sent so far. */
export function writeAlone(db: Database, statements: () => number): void {
  counters.set(db, statements);
}

/** The number of statements sent; null for a database with other writers, and within a transaction. */
export const statementsOf = (db: Database): number | null => counters.get(db)?.() ?? null;
