/** Pieces of statements about actors that take part in published events, themselves or by who belongs to them. */
import { type SQL, sql } from 'drizzle-orm';
import { escapeLike } from '../vocabulary/list-actors';

/** To select from: actors as `a`, each with the number of its events as `counted.starts`. */
export const ACTORS_IN_EVENTS = sql.raw(`
  actors a
  join timeline_rollup counted on counted.actor_id = a.id and counted.theme = 0 and counted.grain = 0 and counted.starts > 0
    and a.merged_into is null`);

/** Whether the words are a part of a name or of an alias of `a`; no words are a part of each. */
export function isCalled(words: string): SQL {
  const pattern = `%${escapeLike(words)}%`;
  return sql`(${words} = '' or a.name ilike ${pattern}
    or exists (select 1 from actor_aliases other where other.actor_id = a.id and other.alias ilike ${pattern}))`;
}
