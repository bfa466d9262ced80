/**
 * Selects the timeline projection. Each published event has one row with actor ID 0, and one row per actor. Actors include the states and
 * bodies of the event’s organs, and those that its persons served at the time. An event that was reported on several days also has rows for
 * each period between two reports. They contain what the reports until then said.
 */
import { getTableColumns, type SQL, Subquery, sql } from 'drizzle-orm';
import { events, timelineFacts } from '@/db/database';
import { storedDay } from '@/db/schema/column-types';
import { PRECISIONS, ROLES } from '@/domain/filters/facets';
import type { Past } from './pasts';

/** a longer list is stored as `MANY_ACTORS`, because an index entry may be too small for it */
const MOST_ACTORS = 200;
/** no actor has this number */
export const MANY_ACTORS = sql.raw(`'{0}'::int[]`);

/** Filter columns with exactly one value per event. */
const VALUES = ['action', 'status', 'origin', 'checked'] as const satisfies readonly (keyof typeof timelineFacts.$inferSelect)[];
export type ValueColumn = (typeof VALUES)[number];
export const VALUE_COLUMNS = VALUES.map((column) => timelineFacts[column].name).join(', ');
const DATED = `earliest, latest, salience, themes, rank, months, reach, ${VALUE_COLUMNS}, first_report, known_from, known_to`;
const ROLE_COLUMNS = ROLES.map((role) => `is_${role}`).join(', ');
/** The columns of `timeline_facts`, in the order of the projection. */
const FACT_NAMES = `event_id, actor_id, ${DATED}, ${ROLE_COLUMNS}, actors, sources, place, years, words, past`.split(', ');
export const FACT_COLUMNS = sql.raw(FACT_NAMES.join(', '));

/** The inputs of the projection. Each row has the columns `event_id` and `known_to`. */
interface Source {
  readonly tables: SQL;
  /** the columns of `events`, and `past` */
  readonly events: SQL;
  readonly actors: SQL;
  readonly themes: SQL;
}

/** The present rows of all events, or of the given ids. Put it in parentheses or directly after `insert`. */
export function presentFacts(ids: readonly number[] | null): SQL {
  const among = (column: string): SQL => (ids === null ? sql`` : sql`where ${sql.raw(column)} = any(${arrayOf(ids)})`);
  const now = sql`date 'infinity' as known_to`;
  return selectFacts({
    tables: sql``,
    events: sql`(select *, id as event_id, ${now}, null::jsonb as past from events ${among('id')})`,
    actors: sql`(select event_id, actor_id, role, ${now} from event_actors ${among('event_id')})`,
    themes: sql`(select event_id, theme_id, ${now} from event_themes ${among('event_id')})`,
  });
}

/** The rows of the pasts. Put it in parentheses or directly after `insert`. */
export const pastFacts = (pasts: readonly Past[]): SQL =>
  selectFacts({
    tables: sql`
    given as (select * from jsonb_to_recordset(${JSON.stringify(pasts)}::jsonb) given(event_id int, known_to date, past jsonb)),
    pasts as materialized (
      select event.*, given.event_id, given.known_to, given.past
      from given join events e on e.id = given.event_id cross join lateral jsonb_populate_record(e, given.past) event
    ),`,
    events: sql`pasts`,
    actors: sql`(select event_id, known_to, part.* from pasts cross join lateral ${ACTORS_OF_PAST})`,
    themes: sql`(select event_id, known_to, part.* from pasts cross join lateral ${THEMES_OF_PAST})`,
  });

/** The actors and themes in the column `past`, with the columns of `event_actors` and `event_themes`. */
const ACTORS_OF_PAST = sql`jsonb_to_recordset(past->'actors') part(actor_id int, role text, origin text, position smallint)`;
const THEMES_OF_PAST = sql`jsonb_to_recordset(past->'themes') part(theme_id text, origin text, position smallint)`;

/** Rows are sorted by date, because queries usually read nearby dates together. */
const selectFacts = ({ tables, events, actors, themes }: Source): SQL => sql`
    with recursive ${tables} found(event_id, known_to, actor_id, role) as (
      select event_id, known_to, root, role from ${actors} part join actors on id = actor_id
      union
      select found.event_id, found.known_to, link.parent_id, found.role
      from found
      join actors member on member.id = found.actor_id and member.kind in ('organ', 'person')
      join actor_ties link on link.actor_id = member.id
      join ${events} e on e.event_id = found.event_id and e.known_to = found.known_to and (member.kind = 'organ' or ${IN_OFFICE})
    ), held as materialized (
      select event_id, known_to, actor_id, ${HAS_ROLES} from found group by 1, 2, 3
    ), filed as materialized (
      select about.event_id, about.known_to, array_agg(distinct theme.number order by theme.number) as themes
      from ${themes} about join themes on themes.id = about.theme_id join themes theme on theme.id = themes.root
      group by 1, 2
    ), reported as materialized (
      select e.event_id, e.known_to, min(article.published) as first_report, max(article.published) as last_report,
        bool_and(coalesce(mention.second_reading->>'readers', 'engine') = 'model') as by_model,
        array_agg(distinct source.root order by source.root) filter (where source.display_right <> 'hidden') as sources,
        string_agg(mention.quote, E'\n' order by mention.id) filter (where source.display_right <> 'hidden' and e.known_to = 'infinity') as quotes
      from ${events} e
      join event_mentions mention on mention.event_id = e.event_id and mention.state = 'accepted'
      join article_revisions revision on revision.id = mention.revision_id
      join articles article on article.id = revision.article_id and article.state = 'published' and article.published < e.known_to
      join shown_sources source on source.id = article.source_id
      group by 1, 2
    ), shown as materialized (
      select e.event_id, e.known_to, e.earliest, e.latest, e.salience,
        coalesce(filed.themes, '{}') as themes,
        (${RANK})::smallint as rank,
        case when e.precision = 'day' or e.precision = 'interval' and e.extent = 'throughout' then 1
          else month_number(e.latest) - month_number(e.earliest) + 1 end as months,
        case when e.latest > e.earliest then 32 - position(B'1' in (e.latest - e.earliest)::bit(32)) end::smallint as reach,
        lower(e.action) as action, ${STATUS} as status, ${ORIGIN} as origin, e.checked_at is not null as checked,
        reported.first_report, coalesce(reported.last_report, 'infinity') as known_from
      from ${events} e left join reported using (event_id, known_to) left join filed using (event_id, known_to)
      where e.state = 'published' and e.merged_into is null
      order by e.earliest
    )
    select shown.event_id, 0 as actor_id, ${sql.raw(DATED.replaceAll(/\w+/g, 'shown.$&'))}, ${sql.raw(ROLES.map(() => 'false').join(', '))},
      case when who.event_id is null then '{}' when cardinality(who.actors) <= ${MOST_ACTORS}::int then who.actors else ${MANY_ACTORS} end,
      coalesce(reported.sources, '{}'), e.place,
      array(select generate_series(year_number(shown.earliest), year_number(shown.latest))),
      to_tsvector('english', e.title) || to_tsvector('english', concat_ws(E'\n', e.search_text, reported.quotes)), e.past
    from shown
    join ${events} e using (event_id, known_to)
    left join (select event_id, known_to, array_agg(actor_id order by actor_id) as actors from held group by 1, 2) who using (event_id, known_to)
    left join reported using (event_id, known_to)
    union all
    select event_id, actor_id, ${sql.raw(DATED)}, ${sql.raw(ROLE_COLUMNS)}, null, null, null, null, null, null
    from held join shown using (event_id, known_to)`;

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
export const RANK = sql.raw(`array_position(array[${PRECISIONS.map((one) => `'${one}'`).join(', ')}], precision) - 1`);

/** An array literal of IDs as one parameter: thousands of parameters would be slow, and PostgreSQL rejects more than 65,535. */
export const arrayOf = (ids: readonly number[]): SQL => sql`${`{${ids.join(',')}}`}::int[]`;

/** Selects the projection, and the events with their actors and themes, as they were known on a day or, for null, as they are now. */
export const factsAsOf = (day: string | null): SQL =>
  day === null
    ? PRESENT_FACTS
    : sql`(
        select ${FACT_COLUMNS} from timeline_facts where known_to = 'infinity' and known_from <= ${storedDay(day)}
        union all
        select ${PAST_COLUMNS} from timeline_facts told where ${heldOn(day)}
      )`;

export const PRESENT_FACTS = sql`(select ${FACT_COLUMNS} from timeline_facts where known_to = 'infinity')`;

/** Past rows are stored without the words of their quotes, because an event with many reports has many of them. */
const WORDS_WITH_QUOTES = sql`
  words || to_tsvector('english', coalesce((
    select string_agg(mention.quote, E'\n' order by mention.id) from event_mentions mention
    join article_revisions revision on revision.id = mention.revision_id
    join articles article on article.id = revision.article_id and article.state = 'published' and article.published < told.known_to
    join shown_sources source on source.id = article.source_id and source.display_right <> 'hidden'
    where mention.event_id = told.event_id and mention.state = 'accepted'
  ), '')) as words`;

const PAST_COLUMNS = sql.join(
  FACT_NAMES.map((name) => (name === 'words' ? WORDS_WITH_QUOTES : sql.raw(name))),
  sql`, `,
);

/** a condition on the past rows */
const heldOn = (day: string): SQL => sql`known_to < 'infinity' and known_to > ${storedDay(day)} and known_from <= ${storedDay(day)}`;

/** The table `events`. As of a day, it has the published events that were known then. */
export const eventsAsOf = (day: string | null): typeof events | Subquery<'events'> =>
  day === null
    ? events
    : new Subquery(
        sql`
        select ${columnsIn('event')} from timeline_facts join events event on event.id = event_id
        where actor_id = 0 and known_to = 'infinity' and known_from <= ${storedDay(day)}
        union all
        select ${columnsIn('told')} from timeline_facts join events event on event.id = event_id cross join lateral jsonb_populate_record(event, past) told
        where actor_id = 0 and ${heldOn(day)}`,
        getTableColumns(events),
        'events',
      );

/** `id` comes from the table, so that a query for a few events uses its index. */
const columnsIn = (row: 'event' | 'told'): SQL =>
  sql.join(
    Object.values(getTableColumns(events)).map(({ name }) => sql`${sql.raw(name === 'id' ? 'event' : row)}.${sql.identifier(name)}`),
    sql`, `,
  );

export const actorsAsOf = (day: string | null): SQL => partsAsOf(day, 'event_actors', 'actor_id, role, origin, position', ACTORS_OF_PAST);
export const themesAsOf = (day: string | null): SQL => partsAsOf(day, 'event_themes', 'theme_id, origin, position', THEMES_OF_PAST);

const partsAsOf = (day: string | null, table: string, columns: string, partsOfPast: SQL): SQL =>
  day === null
    ? sql.raw(table)
    : sql`(
        select event_id, ${sql.raw(columns)} from ${sql.raw(table)} own
        where not exists (select 1 from timeline_facts told where told.event_id = own.event_id and told.actor_id = 0 and ${heldOn(day)})
        union all
        select event_id, ${sql.raw(columns)} from (select event_id, past from timeline_facts where actor_id = 0 and ${heldOn(day)}) told
        cross join lateral ${partsOfPast}
      )`;
