/** Selects the projection, and the events with their actors and themes, as they were known on a day or, for null, as they are now. */
import { getTableColumns, type SQL, Subquery, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { storedDay } from '@/db/schema/iso-day';
import { ACTORS_OF_PAST, FACT_COLUMNS, FACT_NAMES, THEMES_OF_PAST } from './timeline-projection';

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

/** The table `event_actors`. */
export const actorsAsOf = (day: string | null): SQL => partsAsOf(day, 'event_actors', 'actor_id, role, origin, position', ACTORS_OF_PAST);
/** The table `event_themes`. */
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
