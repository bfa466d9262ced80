/** The rows of the inverted index: the words of an event, and as further words the keys by which filters narrow a search. */
import { type SQL, sql } from 'drizzle-orm';
import { arrayOf } from './timeline-projection';
import { ROLE_BITS } from './traits';

/** longer spans have one key for all their years, or all their decades */
const MOST_PERIODS = 30;

/** No word of a text has this sign in front, so keys and words never meet. */
const KEYS = sql`
  array_to_tsvector(
    array(select '#a' || actor from unnest(who.actors) actor)
    || array(select key from unnest(who.in_roles) key)
    || array(select '#o' || source from unnest(told.sources) source)
    || case when e.place is null then '{}' else array['#l' || slug_of(e.place)] end
    || array(select '#t' || number from themes where fact.themes & (1 << number) <> 0)
    || ${periods('y', sql`year_number(fact.earliest)`, sql`year_number(fact.latest)`)}
    || ${periods('d', sql`floor(year_number(fact.earliest) / 10.0)::int`, sql`floor(year_number(fact.latest) / 10.0)::int`)}
  )`;

function periods(letter: 'y' | 'd', first: SQL, last: SQL): SQL {
  const sign = sql.raw(`'#${letter}'`);
  return sql`case when ${last} - ${first} < ${MOST_PERIODS} then array(select ${sign} || period from generate_series(${first}, ${last}) period)
    else array[${sign} || '*'] end`;
}

/** `#a12i` for an event that actor 12 has begun, `t` for a target, `p` for who takes part. */
const KEYS_IN_ROLES = sql.join(
  Object.entries(ROLE_BITS).map(([role, bit]) =>
    sql.raw(`coalesce(array_agg('#a' || other.actor_id || '${role.charAt(0)}') filter (where other.roles & ${bit} <> 0), '{}')`),
  ),
  sql` || `,
);

/**
 * By accepted mentions of published articles: from when to when it was reported, by which sources that may be named, and in what words of
 * theirs. When an article or a source is shown or hidden, its events are marked, so that this holds.
 */
const visibleReports = (ids: readonly number[] | null): SQL => sql`
  select mention.event_id, min(article.published) as first_report, max(article.published) as last_report,
    array_agg(distinct article.source_id order by article.source_id) filter (where source.display_right <> 'hidden') as sources,
    string_agg(mention.quote, E'\n' order by mention.id) filter (where source.display_right <> 'hidden') as quotes
  from event_mentions mention
  join article_revisions revision on revision.id = mention.revision_id
  join articles article on article.id = revision.article_id and article.state = 'published'
  join sources source on source.id = article.source_id
  where mention.state = 'accepted' ${ids === null ? sql`` : sql`and mention.event_id = any(${arrayOf(ids)})`}
  group by 1`;

/**
 * Writes the rows of these events, or of all, from their facts; rows that stay the same are not touched. What is near in time is written
 * together, because it is mostly read together.
 */
export const writeSearchRows = (ids: readonly number[] | null): SQL => sql`
  with told as materialized (${visibleReports(ids)})
  insert into timeline_search as known (event_id, earliest, latest, salience, themes, rank, months, traits, actors, sources, place, first_report, last_report, words)
  select fact.event_id, fact.earliest, fact.latest, fact.salience, fact.themes, fact.rank, fact.months, fact.traits, who.actors, coalesce(told.sources, '{}'), e.place,
    told.first_report, told.last_report,
    to_tsvector('english', e.title) || to_tsvector('english', concat_ws(E'\n', e.search_text, told.quotes)) || ${KEYS}
  from (
    select * from timeline_facts
    where actor_id = 0 ${ids === null ? sql`` : sql`and event_id = any(${arrayOf(ids)})`}
    order by earliest offset 0
  ) fact
  join events e on e.id = fact.event_id
  cross join lateral (
    select coalesce(array_agg(other.actor_id order by other.actor_id), '{}') as actors,
      ${KEYS_IN_ROLES} as in_roles
    from timeline_facts other where other.event_id = fact.event_id and other.actor_id > 0
  ) who
  left join told on told.event_id = fact.event_id
  on conflict (event_id) do update
    set earliest = excluded.earliest, latest = excluded.latest, salience = excluded.salience, themes = excluded.themes,
      rank = excluded.rank, months = excluded.months, traits = excluded.traits, actors = excluded.actors, sources = excluded.sources,
      place = excluded.place, first_report = excluded.first_report, last_report = excluded.last_report, words = excluded.words
    where known is distinct from excluded`;

export const removeSearchRows = (ids: readonly number[]): SQL => sql`
  delete from timeline_search known where event_id = any(${arrayOf(ids)})
    and not exists (select 1 from timeline_facts fact where fact.event_id = known.event_id and fact.actor_id = 0)`;
