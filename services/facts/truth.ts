/**
 * The facts of the timeline as they follow from the stored events: each published event under everybody, under its actors, and under the
 * states and bodies that its organs belong to.
 */
import { type SQL, sql } from 'drizzle-orm';

/**
 * The select of all facts, in the columns of `timeline_facts`, or of those of the events whose ids are in an array parameter. It begins
 * with `with recursive`, so it stands in parentheses or directly behind an `insert`.
 */
export function factsThatFollow(ids: readonly number[] | null): SQL {
  const among = (column: string): SQL => (ids === null ? sql`` : sql`and ${sql.raw(column)} = any(${arrayOf(ids)})`);
  return sql`
    with recursive found(event_id, actor_id) as (
      select event_id, actor_id from event_actors where true ${among('event_id')}
      union
      select found.event_id, link.parent_id
      from found
      join actors organ on organ.id = found.actor_id and organ.kind = 'organ'
      join actor_affiliations link on link.actor_id = organ.id
    ), told as materialized (
      select e.id, e.earliest, e.latest, e.salience,
        coalesce((
          select bit_or(1 << number) from event_themes about join themes on themes.id = about.theme_id where about.event_id = e.id
        ), 0)::int as themes,
        (${RANK})::smallint as rank,
        case when e.precision = 'day' or e.precision = 'interval' and e.extent = 'throughout' then 1
          else month_number(e.latest) - month_number(e.earliest) + 1 end as months,
        case when e.latest > e.earliest then 32 - position(B'1' in (e.latest - e.earliest)::bit(32)) end::smallint as reach
      from events e
      where e.state = 'published' and e.merged_into is null ${among('e.id')}
    )
    select told.id, who.actor_id, earliest, latest, salience, themes, rank, months, reach
    from told join (select id as event_id, 0 as actor_id from told union all select event_id, actor_id from found) who on who.event_id = told.id`;
}

/** The order of equal beginnings: what is known better comes first. */
export const RANK = sql`array_position(array['day', 'interval', 'month', 'season', 'quarter', 'year', 'decade', 'century'], e.precision) - 1`;

/** An array literal of ids as one parameter: thousands of parameters would be slow, and are refused above 65,535. */
export const arrayOf = (ids: readonly number[]): SQL => sql`${`{${ids.join(',')}}`}::int[]`;
