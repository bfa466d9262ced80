/** Maintains the rollup of the projection: counts of event starts and ends by period, actor and theme. */
import { type SQL, sql } from 'drizzle-orm';

/** A theme is counted under its number + 1, and all events under 0. */
const UNDER = sql.raw(`(select 0 as theme union all select number + 1 from unnest(fact.themes) number) under`);

/**
 * Adds `changed` to the counts: rows of `timeline_facts` with a `sign`, which is -1 for a deleted row. Only present rows count. Events are
 * counted for all time, and by decade, year and month. Groups whose signs cancel out are not written.
 */
export const addToRollup = (changed: SQL): SQL => sql`
  insert into timeline_rollup as known (actor_id, theme, grain, period, months, starts, ends, weight)
  select fact.actor_id, under.theme, cell.grain, cell.period, cell.months, sum(sign * cell.starts), sum(sign * cell.ends),
    sum(sign * cell.starts * round(fact.salience * 1000))
  from ${changed} fact
  cross join lateral ${UNDER}
  cross join lateral (values
    (0, 0, 1, 1, 1),
    (1, year_number(fact.earliest), 1, 1, 0),
    (1, year_number(fact.latest), 1, 0, 1),
    (2, month_number(fact.earliest), fact.months, 1, 0),
    (2, month_number(fact.latest), 1, 0, 1),
    (3, floor(year_number(fact.earliest) / 10.0)::int, 1, 1, 0),
    (3, floor(year_number(fact.latest) / 10.0)::int, 1, 0, 1)
  ) cell(grain, period, months, starts, ends)
  where fact.known_to = 'infinity'
  group by 1, 2, 3, 4, 5
  having sum(sign * cell.starts) <> 0 or sum(sign * cell.ends) <> 0 or sum(sign * cell.starts * round(fact.salience * 1000)) <> 0
  on conflict (actor_id, theme, grain, period, months) do update
    set starts = known.starts + excluded.starts, ends = known.ends + excluded.ends, weight = known.weight + excluded.weight`;

/** Fills an empty rollup: months first, then years from months, then decades and all time from years. */
export const rebuildRollup: readonly SQL[] = [
  sql`
    insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
    select actor_id, theme, 2, period, months, sum(starts), sum(ends), sum(weight)
    from (
      select actor_id, themes, month_number(earliest) as period, months, count(*) as starts, 0 as ends, sum(round(salience * 1000)) as weight
      from timeline_facts where known_to = 'infinity' group by 1, 2, 3, 4
      union all
      select actor_id, themes, month_number(latest), 1, 0, count(*), 0 from timeline_facts where known_to = 'infinity' group by 1, 2, 3
    ) fact
    cross join lateral ${UNDER}
    group by 1, 2, 4, 5
    order by 1, 2, 4, 5`,
  ...(
    [
      // grain, period, source grain
      [1, 'floor(period / 12.0)', 2],
      [3, 'floor(period / 10.0)', 1],
      [0, '0', 1],
    ] as const
  ).map(
    ([grain, period, sourceGrain]) => sql`
    insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
    select actor_id, theme, ${sql.raw(`${grain}, ${period}`)}, 1, sum(starts), sum(ends), sum(weight)
    from timeline_rollup where grain = ${sql.raw(String(sourceGrain))} group by 1, 2, 4`,
  ),
];
