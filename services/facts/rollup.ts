/** What the facts of some events add to the rollup, or take from it. */
import { type SQL, sql } from 'drizzle-orm';

/**
 * Adds, or with -1 takes away, what `changed` counts for: a name of a common table expression with the columns of `timeline_facts`.
 * Events are counted under each of their themes and under 0, in all time, in their decades, years and months.
 */
export const addToRollup = (changed: SQL, sign: 1 | -1): SQL => sql`
  insert into timeline_rollup as known (actor_id, theme, grain, period, months, starts, ends, weight)
  select fact.actor_id, under.theme, cell.grain, cell.period, cell.months, ${sign}::int * sum(cell.starts), ${sign}::int * sum(cell.ends),
    ${sign}::int * sum(cell.starts * round(fact.salience * 1000))
  from ${changed} fact
  join (
    select mask.themes, 0 as theme from (select distinct themes from ${changed}) mask
    union all
    select mask.themes, number + 1 from (select distinct themes from ${changed}) mask join themes on mask.themes & (1 << number) <> 0
  ) under on under.themes = fact.themes
  cross join lateral (values
    (0, 0, 1, 1, 1),
    (1, year_number(fact.earliest), 1, 1, 0),
    (1, year_number(fact.latest), 1, 0, 1),
    (2, month_number(fact.earliest), fact.months, 1, 0),
    (2, month_number(fact.latest), 1, 0, 1),
    (3, floor(year_number(fact.earliest) / 10.0)::int, 1, 1, 0),
    (3, floor(year_number(fact.latest) / 10.0)::int, 1, 0, 1)
  ) cell(grain, period, months, starts, ends)
  group by 1, 2, 3, 4, 5
  on conflict (actor_id, theme, grain, period, months) do update
    set starts = known.starts + excluded.starts, ends = known.ends + excluded.ends, weight = known.weight + excluded.weight`;

/** The whole rollup, into an empty table: months first, years from them, decades and all time from these. */
export const rebuildRollup: readonly SQL[] = [
  sql`
    insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
    with under as materialized (
      select mask.themes, 0 as theme from (select distinct themes from timeline_facts) mask
      union all
      select mask.themes, number + 1 from (select distinct themes from timeline_facts) mask join themes on mask.themes & (1 << number) <> 0
    ), counted as (
      select actor_id, themes, month_number(earliest) as period, months, count(*) as starts, 0 as ends, sum(round(salience * 1000)) as weight
      from timeline_facts group by 1, 2, 3, 4
      union all
      select actor_id, themes, month_number(latest), 1, 0, count(*), 0 from timeline_facts group by 1, 2, 3
    )
    select actor_id, theme, 2, period, months, sum(starts), sum(ends), sum(weight)
    from counted join under using (themes)
    group by 1, 2, 4, 5
    order by 1, 2, 4, 5`,
  sql`
    insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
    select actor_id, theme, 1, floor(period / 12.0), 1, sum(starts), sum(ends), sum(weight)
    from timeline_rollup where grain = 2 group by 1, 2, 4`,
  sql`
    insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
    select actor_id, theme, 3, floor(period / 10.0), 1, sum(starts), sum(ends), sum(weight)
    from timeline_rollup where grain = 1 group by 1, 2, 4`,
  sql`
    insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
    select actor_id, theme, 0, 0, 1, sum(starts), sum(ends), sum(weight)
    from timeline_rollup where grain = 1 group by 1, 2`,
];
