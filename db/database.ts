/** The database: its tables, and the handle that every service takes first, one type for both drivers and their transactions. */
import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { throwIfQueryCanceled } from './request-context';
import * as schema from './tables';

export * from './tables';
/** The tables, as one object for the drivers and the sign-in library. */
export { schema };

/** A database or a transaction, embedded or on a server. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/**
 * Runs a raw statement and returns its rows; the caller declares their shape. Cast counts to `int` in the statement, because the two
 * drivers read `bigint` differently. Dates and times are strings. A canceled query sends no further statement.
 */
export async function rows<Row extends object>(db: Database, statement: SQL): Promise<readonly Row[]> {
  throwIfQueryCanceled();
  const result = (await db.execute(statement)) as { readonly rows: readonly Row[] };
  return result.rows;
}

/** Runs a raw statement that always returns a row, such as an aggregate, and returns this row. */
export async function onlyRow<Row extends object>(db: Database, statement: SQL): Promise<Row> {
  const [row] = await rows<Row>(db, statement);
  if (!row) throw new Error('The database did not return a row.');
  return row;
}

/** Runs a raw statement that selects one column, and returns its value in the first row. Null without a row. */
export async function onlyValue<Value>(db: Database, statement: SQL): Promise<Value> {
  const [row] = await rows(db, statement);
  return (row ? Object.values(row)[0] : null) as Value;
}

export const idsOf = <Id>(found: readonly { readonly id: Id }[]): Id[] => found.map(({ id }) => id);

/** The SQLSTATE of a failed statement, or null: drizzle wraps the driver's error. */
export function sqlState(error: unknown): string | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    const { code } = cause as Error & { code?: unknown };
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return null;
}
