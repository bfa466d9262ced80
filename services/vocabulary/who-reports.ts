/** Lists the sources with the most published articles about the latest events of a condition. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { SourceCount } from '@/domain/vocabulary/vocabulary-views';
import { PRESENT_FACTS } from '../timeline/facts/projection';
import { cacheQuery } from '../timeline/facts/query-cache';

const MAX_SOURCES = 8;
/** limit for the number of events, because an actor may have hundreds of thousands */
const MOST_COUNTED = 20_000;

/** The number of latest events that are counted; null if all are. */
export const countedAmong = (events: number): number | null => (events > MOST_COUNTED ? MOST_COUNTED : null);

/** A `with` query `latest` of the latest events whose facts match a condition. */
export const latestOf = (condition: SQL): SQL => sql`
  latest as materialized (
    select event_id, earliest, latest from ${PRESENT_FACTS} fact where ${condition}
    order by earliest desc, event_id desc limit ${MOST_COUNTED}
  )`;

export function whoReports(db: Database, condition: SQL): Promise<readonly SourceCount[]> {
  return rows<SourceCount>(db)`
    with ${latestOf(condition)}
    select s.name, count(distinct article.id)::int as articles
    from latest
    join event_mentions m on m.event_id = latest.event_id and m.state = 'accepted'
    join article_revisions r on r.id = m.revision_id
    join articles article on article.id = r.article_id and article.state = 'published'
    join shown_sources s on s.id = article.source_id and s.display_right <> 'hidden'
    group by s.name
    order by articles desc, s.name
    limit ${MAX_SOURCES}`;
}

/** Lists the sources that report on the events of a theme. */
export const themeSources = (db: Database, id: string): Promise<readonly SourceCount[]> =>
  cacheQuery(db, `sources of the theme ${id}`, () =>
    whoReports(db, sql`actor_id = 0 and (select number from themes where id = ${id}) = any(themes)`),
  );
