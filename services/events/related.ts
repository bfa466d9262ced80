/** Events that have to do with one: they share actors and themes with it, the more and the nearer in time the better. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { events } from '@/db/schema/events';

const LIMIT = 6;
/** a shared theme weighs less than a shared actor; three years apart cost as much as an actor */
const THEME_WEIGHT = 0.5;
const DAYS_PER_POINT = 1095;

/** Ids of at most six published events, the nearest first. */
export async function relatedIds(db: Database, event: { readonly id: number; readonly earliest: string }): Promise<readonly number[]> {
  const day = sql.param(event.earliest, events.earliest);
  const found = await rows<{ id: number }>(
    db,
    sql`
      with shared as (
        select other.event_id as id, count(*)::int as actors
        from event_actors mine
        join event_actors other on other.actor_id = mine.actor_id and other.event_id <> mine.event_id
        where mine.event_id = ${event.id}
        group by other.event_id
      ), themed as (
        select other.event_id as id, count(*)::int as themes
        from event_themes mine
        join event_themes other on other.theme_id = mine.theme_id and other.event_id <> mine.event_id
        where mine.event_id = ${event.id} and mine.theme_id <> 'other'
        group by other.event_id
      )
      select e.id
      from shared
      join events e on e.id = shared.id
      left join themed on themed.id = e.id
      where e.state = 'published' and e.merged_into is null
      order by shared.actors + coalesce(themed.themes, 0) * ${THEME_WEIGHT}::real
        - abs(e.earliest - ${day}::date) / ${DAYS_PER_POINT}::real desc, e.salience desc, e.id
      limit ${LIMIT}`,
  );
  return found.map((row) => row.id);
}
