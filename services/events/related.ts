/** Finds related events, which share actors and themes with an event and are near in time. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventsAsOf, factsAsOf } from '../timeline/facts/projection';
import { shownActors, shownThemes } from './shown-participants';

const LIMIT = 6;
/** candidates per actor, before and after the event */
const NEAREST = 100;
/** score: a shared actor adds 1, a shared theme adds 0.5, and a year apart subtracts 1 */
const THEME_WEIGHT = 0.5;
const DAYS_PER_POINT = 365;

/**
 * Returns the ids of at most six published events with the highest scores. Candidates are the nearest events of each actor before and
 * after.
 */
export async function relatedIds(db: Database, id: number, known: string | null = null): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`
      with here as materialized (select earliest from ${eventsAsOf(known)} where id = ${id}),
      mine as materialized (select actor_id from ${shownActors(sql`= ${id}::int`, known)} own),
      near as (
        select distinct side.event_id from here, mine
        cross join lateral (
          (select event_id from ${factsAsOf(known)} fact where actor_id = mine.actor_id and earliest <= here.earliest order by earliest desc limit ${NEAREST})
          union all
          (select event_id from ${factsAsOf(known)} fact where actor_id = mine.actor_id and earliest > here.earliest order by earliest limit ${NEAREST})
        ) side
      )
      select events.id
      from near join ${eventsAsOf(known)} on events.id = near.event_id cross join here
      cross join lateral (
        select (select count(*) from ${shownActors(sql`= events.id`, known)} other where actor_id in (select actor_id from mine)) as actors,
          (select count(*) from ${shownThemes(sql`= events.id`, known)} other where theme_id <> 'other'
            and theme_id in (select theme_id from ${shownThemes(sql`= ${id}::int`, known)} own)) as themes
      ) shared
      where events.id <> ${id} and shared.actors > 0
      order by shared.actors + shared.themes * ${THEME_WEIGHT}::real - abs(events.earliest - here.earliest) / ${DAYS_PER_POINT}::real desc,
        events.salience desc, events.id
      limit ${LIMIT}`,
  );
  return found.map((row) => row.id);
}
