/**
 * The facts of the timeline as they follow from the stored events: each published event under everybody, under its actors, and under the
 * states and bodies that its organs belong to and its persons served at the time.
 */
import { type SQL, sql } from 'drizzle-orm';
import { PRECISIONS } from '@/domain/filters/facets';
import { ROLE_BITS, TRAITS_OF_EVENT } from './traits';

const COUNTED = 'event_id, actor_id, earliest, latest, salience, themes, rank, months, reach, traits, roles, actors';
/** What the rollup follows from, and the actors that an event has beside. */
export const COUNTED_COLUMNS = sql.raw(COUNTED);
export const FACT_COLUMNS = sql.raw(`${COUNTED}, first_report, last_report`);

/** an entry of an index has room for so many, and for some hundreds more */
const MOST_ACTORS = 200;

/**
 * The select of all facts, in the columns of `timeline_facts`, or of those of the events whose ids are in an array parameter. It begins
 * with `with recursive`, so it stands in parentheses or directly behind an `insert`.
 */
export function projectedFacts(ids: readonly number[] | null): SQL {
  const among = (column: string): SQL => (ids === null ? sql`` : sql`and ${sql.raw(column)} = any(${arrayOf(ids)})`);
  return sql`
    with recursive found(event_id, actor_id, role) as (
      select event_id, actor_id, ${ROLE} from event_actors where true ${among('event_id')}
      union
      select found.event_id, link.parent_id, found.role
      from found
      join actors member on member.id = found.actor_id and member.kind in ('organ', 'person')
      join actor_affiliations link on link.actor_id = member.id
      join events e on e.id = found.event_id and (member.kind = 'organ' or ${IN_OFFICE})
    ), told as materialized (
      select e.id, e.earliest, e.latest, e.salience, ${TRAITS_OF_EVENT} as traits,
        coalesce((
          select bit_or(1 << theme.number) from event_themes filed join themes on themes.id = filed.theme_id
            join themes theme on theme.id = themes.root where filed.event_id = e.id
        ), 0)::int as themes,
        (${RANK})::smallint as rank,
        case when e.precision = 'day' or e.precision = 'interval' and e.extent = 'throughout' then 1
          else month_number(e.latest) - month_number(e.earliest) + 1 end as months,
        case when e.latest > e.earliest then 32 - position(B'1' in (e.latest - e.earliest)::bit(32)) end::smallint as reach
      from events e
      where e.state = 'published' and e.merged_into is null ${among('e.id')}
    )
    select told.id as event_id, who.actor_id, earliest, latest, salience, themes, rank, months, reach, traits, who.roles, who.actors,
      first_report, last_report
    from told join (
      select id as event_id, 0 as actor_id, 0::smallint as roles, case when known.event_id is null then '{}' else known.actors end as actors
      from told left join (
        select event_id, case when count(distinct actor_id) <= ${MOST_ACTORS}::int then array_agg(distinct actor_id) end as actors
        from found group by 1
      ) known on known.event_id = told.id
      union all
      select event_id, actor_id, bit_or(role)::smallint, null from found group by 1, 2
    ) who on who.event_id = told.id
    left join (${reportDays(ids)}) reported on reported.event_id = told.id`;
}

/** From when to when events were reported: by accepted mentions of published articles. */
export const reportDays = (ids: readonly number[] | null): SQL => sql`
  select mention.event_id, min(article.published) as first_report, max(article.published) as last_report
  from event_mentions mention
  join article_revisions revision on revision.id = mention.revision_id
  join articles article on article.id = revision.article_id and article.state = 'published'
  where mention.state = 'accepted' ${ids === null ? sql`` : sql`and mention.event_id = any(${arrayOf(ids)})`}
  group by 1`;

const ROLE = sql`case role ${sql.join(
  Object.entries(ROLE_BITS).map(([role, bit]) => sql.raw(`when '${role}' then ${bit}`)),
  sql` `,
)} else 0 end`;

/** A person acts for a state or body while in office there; where no years are known, always. */
const IN_OFFICE = sql`(
  (link.valid_from is null or e.latest >= link.valid_from) and (link.valid_to is null or e.earliest <= link.valid_to)
)`;

/** The order of equal beginnings: what is known better comes first. */
export const RANK = sql.raw(`array_position(array[${PRECISIONS.map((one) => `'${one}'`).join(', ')}], e.precision) - 1`);

/** An array literal of ids as one parameter: thousands of parameters would be slow, and are refused above 65,535. */
export const arrayOf = (ids: readonly number[]): SQL => sql`${`{${ids.join(',')}}`}::int[]`;
