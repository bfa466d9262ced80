/**
 * Selects the timeline projection. Each published event has one row with actor id 0, and one row per actor. Actors include the states and
 * bodies of the event’s organs, and those that its persons served at the time.
 */
import { type SQL, sql } from 'drizzle-orm';
import { PRECISIONS, ROLES } from '@/domain/filters/facets';

/** a longer list is stored as null, because it may not fit into an index entry */
const MOST_ACTORS = 200;

/** Columns of filters, of which every event has one value. */
export const VALUE_COLUMNS = 'action, status, origin, checked';
const DATED = `earliest, latest, salience, themes, rank, months, reach, ${VALUE_COLUMNS}, first_report, last_report`;
const ROLE_COLUMNS = ROLES.map((role) => `is_${role}`).join(', ');
/** The columns of `timeline_facts`, in the order of `projectedFacts`. */
export const FACT_COLUMNS = sql.raw(`event_id, actor_id, ${DATED}, ${ROLE_COLUMNS}, actors, sources, place, years, words`);

/**
 * Selects the rows of all events, or of the given ids. The query starts with `with recursive`, so put it in parentheses or directly after
 * `insert`. Rows are sorted by date, because nearby dates are usually read together.
 */
export function projectedFacts(ids: readonly number[] | null): SQL {
  const among = (column: string): SQL => (ids === null ? sql`` : sql`and ${sql.raw(column)} = any(${arrayOf(ids)})`);
  return sql`
    with recursive found(event_id, actor_id, role) as (
      select event_id, root, role from event_actors join actors on id = actor_id where true ${among('event_id')}
      union
      select found.event_id, link.parent_id, found.role
      from found
      join actors member on member.id = found.actor_id and member.kind in ('organ', 'person')
      join actor_ties link on link.actor_id = member.id
      join events e on e.id = found.event_id and (member.kind = 'organ' or ${IN_OFFICE})
    ), held as materialized (
      select event_id, actor_id, ${HAS_ROLES} from found group by 1, 2
    ), filed as materialized (
      select about.event_id, array_agg(distinct theme.number order by theme.number) as themes
      from event_themes about join themes on themes.id = about.theme_id join themes theme on theme.id = themes.root
      where true ${among('about.event_id')}
      group by 1
    ), reported as materialized (
      select mention.event_id, min(article.published) as first_report, max(article.published) as last_report,
        bool_and(coalesce(mention.second_reading->>'readers', 'engine') = 'model') as by_model,
        array_agg(distinct article.source_id order by article.source_id) filter (where source.display_right <> 'hidden') as sources,
        string_agg(mention.quote, E'\n' order by mention.id) filter (where source.display_right <> 'hidden') as quotes
      from event_mentions mention
      join article_revisions revision on revision.id = mention.revision_id
      join articles article on article.id = revision.article_id and article.state = 'published'
      join sources source on source.id = article.source_id
      where mention.state = 'accepted' ${among('mention.event_id')}
      group by 1
    ), shown as materialized (
      select e.id as event_id, e.earliest, e.latest, e.salience,
        coalesce(filed.themes, '{}') as themes,
        (${RANK})::smallint as rank,
        case when e.precision = 'day' or e.precision = 'interval' and e.extent = 'throughout' then 1
          else month_number(e.latest) - month_number(e.earliest) + 1 end as months,
        case when e.latest > e.earliest then 32 - position(B'1' in (e.latest - e.earliest)::bit(32)) end::smallint as reach,
        lower(e.action) as action, ${STATUS} as status, ${ORIGIN} as origin, e.checked_at is not null as checked,
        reported.first_report, reported.last_report
      from events e left join reported on reported.event_id = e.id left join filed on filed.event_id = e.id
      where e.state = 'published' and e.merged_into is null ${among('e.id')}
      order by e.earliest
    )
    select shown.event_id, 0 as actor_id, ${sql.raw(DATED.replaceAll(/\w+/g, 'shown.$&'))}, ${sql.raw(ROLES.map(() => 'false').join(', '))},
      case when who.event_id is null then '{}' when cardinality(who.actors) <= ${MOST_ACTORS}::int then who.actors end,
      coalesce(reported.sources, '{}'), e.place,
      array(select generate_series(year_number(shown.earliest), year_number(shown.latest))),
      to_tsvector('english', e.title) || to_tsvector('english', concat_ws(E'\n', e.search_text, reported.quotes))
    from shown
    join events e on e.id = shown.event_id
    left join (select event_id, array_agg(actor_id order by actor_id) as actors from held group by 1) who on who.event_id = shown.event_id
    left join reported on reported.event_id = shown.event_id
    union all
    select event_id, actor_id, ${sql.raw(DATED)}, ${sql.raw(ROLE_COLUMNS)}, null, null, null, null, null from held join shown using (event_id)`;
}

const HAS_ROLES = sql.raw(ROLES.map((role) => `bool_or(role = '${role}') as is_${role}`).join(', '));

/** like `factualStatus` of the domain */
const STATUS = sql`case when e.status in ('planned', 'hypothetical') and e.outcome in ('cancelled', 'postponed') then e.outcome
  when e.polarity = 'negated' then 'denied' when e.outcome = 'took-place' then 'happened' else e.status end`;

/** only a manually created event has a title with the origin `human` */
const ORIGIN = sql`case when e.origins->>'title' = 'human' then 'human' when e.origins::text ~ '"(human|edited)"' then 'edited'
  when e.origins::text ~ '"shipped"' then 'shipped' when reported.by_model then 'model' else 'machine' end`;

/** A person acts for a state or body while in office there. Without known years, the link always counts. */
const IN_OFFICE = sql`(
  (link.valid_from is null or e.latest >= link.valid_from) and (link.valid_to is null or e.earliest <= link.valid_to)
)`;

/** Sorts events with the same start: more precise dates come first. */
export const RANK = sql.raw(`array_position(array[${PRECISIONS.map((one) => `'${one}'`).join(', ')}], e.precision) - 1`);

/** An array literal of ids as one parameter: thousands of parameters would be slow, and are refused above 65,535. */
export const arrayOf = (ids: readonly number[]): SQL => sql`${`{${ids.join(',')}}`}::int[]`;
