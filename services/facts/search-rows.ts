/** The rows of the inverted index: the words of an event, and as further words the keys by which filters narrow a search. */
import { type SQL, sql } from 'drizzle-orm';
import { arrayOf } from './truth';

/** longer spans have one key for all their years, or all their decades */
const MOST_PERIODS = 30;

/** No word of a text has this sign in front, so keys and words never meet. */
const KEYS = sql`
  array_to_tsvector(
    array(select '#a' || actor from unnest(who.actors) actor)
    || array(select '#t' || number from themes where fact.themes & (1 << number) <> 0)
    || ${periods('y', sql`year_number(fact.earliest)`, sql`year_number(fact.latest)`)}
    || ${periods('d', sql`floor(year_number(fact.earliest) / 10.0)::int`, sql`floor(year_number(fact.latest) / 10.0)::int`)}
  )`;

function periods(letter: 'y' | 'd', first: SQL, last: SQL): SQL {
  const sign = sql.raw(`'#${letter}'`);
  return sql`case when ${last} - ${first} < ${MOST_PERIODS} then array(select ${sign} || period from generate_series(${first}, ${last}) period)
    else array[${sign} || '*'] end`;
}

/**
 * Writes the rows of these events, or of all, from their facts; rows that stay the same are not touched. What is near in time is written
 * together, because it is mostly read together.
 */
export const writeSearchRows = (ids: readonly number[] | null): SQL => sql`
  insert into timeline_search as known (event_id, earliest, latest, salience, themes, rank, months, actors, words)
  select fact.event_id, fact.earliest, fact.latest, fact.salience, fact.themes, fact.rank, fact.months, who.actors,
    to_tsvector('english', e.title) || to_tsvector('english', e.search_text) || ${KEYS}
  from (
    select * from timeline_facts
    where actor_id = 0 ${ids === null ? sql`` : sql`and event_id = any(${arrayOf(ids)})`}
    order by earliest offset 0
  ) fact
  join events e on e.id = fact.event_id
  cross join lateral (
    select coalesce(array_agg(other.actor_id order by other.actor_id), '{}') as actors
    from timeline_facts other where other.event_id = fact.event_id and other.actor_id > 0
  ) who
  on conflict (event_id) do update
    set earliest = excluded.earliest, latest = excluded.latest, salience = excluded.salience, themes = excluded.themes,
      rank = excluded.rank, months = excluded.months, actors = excluded.actors, words = excluded.words
    where (known.earliest, known.latest, known.salience, known.themes, known.rank, known.months, known.actors, known.words)
      is distinct from (excluded.earliest, excluded.latest, excluded.salience, excluded.themes, excluded.rank, excluded.months,
        excluded.actors, excluded.words)`;

export const removeSearchRows = (ids: readonly number[]): SQL => sql`
  delete from timeline_search known where event_id = any(${arrayOf(ids)})
    and not exists (select 1 from timeline_facts fact where fact.event_id = known.event_id and fact.actor_id = 0)`;
