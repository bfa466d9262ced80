/** Exports the database handle that every service takes first: one type for both drivers and their transactions. */
import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { throwIfQueryCanceled } from './request-context';
import * as articles from './schema/articles';
import * as events from './schema/events';
import * as feeds from './schema/feeds';
import * as history from './schema/history';
import * as imported from './schema/imported';
import * as jobs from './schema/jobs';
import * as people from './schema/people';
import * as queue from './schema/queue';
import * as timeline from './schema/timeline';
import * as views from './schema/views';
import * as vocabulary from './schema/vocabulary';

/** All tables, for the drivers and the sign-in library. */
export const schema = {
  ...articles,
  ...events,
  ...feeds,
  ...history,
  ...imported,
  ...jobs,
  ...people,
  ...queue,
  ...timeline,
  ...views,
  ...vocabulary,
};

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

/** The SQLSTATE of a failed statement, or null: drizzle wraps the driver's error. */
export function sqlState(error: unknown): string | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    const { code } = cause as Error & { code?: unknown };
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return null;
}
