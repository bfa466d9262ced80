/** Pieces of statements about actors that take part in published events, themselves or by who belongs to them. */
import { sql } from 'drizzle-orm';

/** To select from: actors as `a`, each with the number of its events as `counted.starts`. */
export const ACTORS_IN_EVENTS = sql.raw(`
  actors a
  join timeline_rollup counted on counted.actor_id = a.id and counted.theme = 0 and counted.grain = 0 and counted.starts > 0
    and a.merged_into is null`);
