import { type SQL, sql } from 'drizzle-orm';

/** So many seconds from now, by the clock of the database, which all who share it have in common. */
export const inSeconds = (seconds: number): SQL => sql`now() + make_interval(secs => ${seconds})`;
