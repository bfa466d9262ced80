/** SQL fragments for actors that take part in published events, themselves or through their members. */
import { sql } from 'drizzle-orm';

/** A `from` clause: actors as `a`, with the number of their events as `counted.starts`. */
export const ACTORS_IN_EVENTS = sql.raw(`
  actors a
  join timeline_rollup counted on counted.actor_id = a.id and counted.theme = 0 and counted.grain = 0 and counted.starts > 0
    and a.merged_into is null`);
