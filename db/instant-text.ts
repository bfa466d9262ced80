/** Formats timestamps as text in SQL: `2024-01-09T08:00:00.000Z`. */
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

const FRACTIONS = { seconds: '', milliseconds: '.MS', microseconds: '.US' } as const;

/** ISO 8601 in UTC, in milliseconds by default. Use microseconds, the full precision, for times that are compared. */
export const instantText = (time: SQLWrapper, to: keyof typeof FRACTIONS = 'milliseconds'): SQL<string> =>
  sql<string>`to_char(${time} at time zone 'UTC', ${sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS${FRACTIONS[to]}"Z"'`)})`;
