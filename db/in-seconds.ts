import { type SQL, sql } from 'drizzle-orm';

/** The time this many seconds from now by the database clock, which all its clients share. */
export const inSeconds = (seconds: number): SQL => sql`now() + make_interval(secs => ${seconds})`;
