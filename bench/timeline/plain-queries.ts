/** The same queries directly on the stored events, without facts: the baseline for the fast queries. */
import { type SQL, sql } from 'drizzle-orm';
import { choiceOf } from '@/domain/filters/timeline-filters';
import { tileSpan } from '@/domain/timeline/tiles';
import type { Sample } from './samples';

const list = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

function conditions({ filters }: Sample, without?: 'actors' | 'themes'): SQL {
  const { query, from, to } = filters;
  const [actors, themes] = [choiceOf(filters, 'actor').values, choiceOf(filters, 'theme').values];
  return sql.join(
    [
      sql`e.state = 'published' and e.merged_into is null`,
      ...(actors.length === 0 || without === 'actors'
        ? []
        : [
            sql`exists (select 1 from event_actors x join actors a on a.id = x.actor_id where x.event_id = e.id and a.slug in (${list(actors)}))`,
          ]),
      ...(themes.length === 0 || without === 'themes'
        ? []
        : [sql`exists (select 1 from event_themes x where x.event_id = e.id and x.theme_id in (${list(themes)}))`]),
      ...(query === '' ? [] : [sql`to_tsvector('english', e.title || ' ' || e.search_text) @@ websearch_to_tsquery('english', ${query})`]),
      ...(from === null ? [] : [sql`e.latest >= ${from}::date`]),
      ...(to === null ? [] : [sql`e.earliest <= ${to}::date`]),
    ],
    sql` and `,
  );
}

export const plainQueries: Readonly<Record<'viewport' | 'histogram' | 'facets', (sample: Sample) => SQL>> = {
  viewport: (sample) => {
    const { from, to } = tileSpan(sample.tile);
    return sql`
      select e.id, e.title, e.earliest, e.latest from events e
      where ${conditions(sample)} and e.span && daterange(${from}::date, ${to}::date, '[]') order by e.salience desc, e.id limit 90`;
  },
  histogram: (sample) => sql`
    select date_trunc('year', e.earliest) as year, count(*) filter (where ${conditions(sample)}) as shown, count(*) as all from events e group by 1`,
  facets: (sample) => sql`
    select x.actor_id::text as id, count(*) as n from events e join event_actors x on x.event_id = e.id where ${conditions(sample, 'actors')} group by 1
    union all
    select x.theme_id, count(*) from events e join event_themes x on x.event_id = e.id where ${conditions(sample, 'themes')} group by 1`,
};
