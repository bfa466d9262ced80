/** Events that have to do with one: they share actors and themes with it, the more and the nearer in time the better. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { shownActors, shownThemes } from './shown-participants';

const LIMIT = 6;
/** of each of its actors, before and after it */
const NEAREST = 100;
/** a shared theme weighs less than a shared actor; a year apart costs as much as an actor */
const THEME_WEIGHT = 0.5;
const DAYS_PER_POINT = 365;

/** Ids of at most six published events, the nearest first, out of those that each of its actors took part in next before and after it. */
export async function relatedIds(db: Database, id: number): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`
      with here as materialized (select earliest from events where id = ${id}),
      mine as materialized (select actor_id from ${shownActors(sql`= ${id}::int`)} own),
      near as (
        select distinct side.event_id from here, mine
        cross join lateral (
          (select event_id from timeline_facts where actor_id = mine.actor_id and earliest <= here.earliest order by earliest desc limit ${NEAREST})
          union all
          (select event_id from timeline_facts where actor_id = mine.actor_id and earliest > here.earliest order by earliest limit ${NEAREST})
        ) side
      )
      select e.id
      from near join events e on e.id = near.event_id cross join here
      cross join lateral (
        select (select count(*) from ${shownActors(sql`= e.id`)} other where actor_id in (select actor_id from mine)) as actors,
          (select count(*) from ${shownThemes(sql`= e.id`)} other where theme_id <> 'other'
            and theme_id in (select theme_id from ${shownThemes(sql`= ${id}::int`)} own)) as themes
      ) shared
      where e.id <> ${id} and shared.actors > 0
      order by shared.actors + shared.themes * ${THEME_WEIGHT}::real - abs(e.earliest - here.earliest) / ${DAYS_PER_POINT}::real desc,
        e.salience desc, e.id
      limit ${LIMIT}`,
  );
  return found.map((row) => row.id);
}
