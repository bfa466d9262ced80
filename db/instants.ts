/** Computes and formats timestamps in SQL. */
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

const FRACTIONS = { seconds: '', milliseconds: '.MS', microseconds: '.US' } as const;

/** ISO 8601 in UTC, in milliseconds by default. Use microseconds, the full precision, for times that are compared. */
export const instantText = (time: SQLWrapper, to: keyof typeof FRACTIONS = 'milliseconds'): SQL<string> =>
  sql<string>`to_char(${time} at time zone 'UTC', ${sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS${FRACTIONS[to]}"Z"'`)})`;

/** The time this many seconds from now by the database clock, which all its clients share. */
export const inSeconds = (seconds: number): SQL => sql`now() + make_interval(secs => ${seconds})`;
