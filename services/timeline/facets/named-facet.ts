/** Loads facets whose values have names in the database: actors, themes, sources and places. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { choiceOf, markOf } from '@/domain/filters/facet-choice';
import type { FacetPage, FacetView } from '@/domain/filters/facet-view';
import type { OpenFacet } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { Scope } from '../scope/scope';
import { actorCounts, placeCounts, sourceCounts, themeCounts } from './facet-counts';
import { placeLabel } from './name-choices';

interface Wanted {
  readonly filters: TimelineFilters;
  readonly facet: OpenFacet;
  readonly page: FacetPage;
  /** true: only states, and territories without a parent */
  readonly countries?: boolean;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly total: number;
  readonly parentId: string | null;
  readonly parentLabel: string | null;
}

/** The most frequent values whose name contains the search text. The first page also has every chosen value, even with a count of 0. */
export async function loadNamedFacet(db: Database, scope: Scope, wanted: Wanted): Promise<FacetView> {
  const { filters, facet } = wanted;
  const { values, not } = choiceOf(filters, facet);
  const chosen = [...values, ...not];
  const found = await rows<Row>(db, pageOf(countsOf(scope, wanted), wanted, chosen));
  return {
    values: found.map(({ id, label, count, parentId, parentLabel }) => ({
      id,
      label,
      count,
      mark: markOf(filters, facet, id),
      parent: parentId === null || parentLabel === null ? null : { id: parentId, label: parentLabel },
    })),
    total: found[0]?.total ?? 0,
  };
}

function pageOf(counts: SQL, wanted: Wanted, chosen: readonly string[]): SQL {
  const { facet, page } = wanted;
  const { find, skip, limit } = page;
  return sql`
    with named as materialized (${namedCounts(counts, wanted, chosen)}),
    placed as (
      select *, row_number() over (order by count desc, position, label, id) as at, (count(*) over ())::int as total
      from named where ${find === '' ? sql`true` : isCalled(facet, find)}
    )
    select placed.id, placed.label, count, total, ${PARENT[facet] ?? sql`null as "parentId", null as "parentLabel" from placed`}
    where at > ${skip}::int and at <= ${skip + limit}::int ${skip === 0 ? sql`or ${isOneOf('placed.id', chosen)}` : sql``}
    order by at`;
}

const isOneOf = (column: 'a.slug' | 't.id' | 's.slug' | 'placed.id', slugs: readonly string[]): SQL =>
  slugs.length === 0 ? sql`false` : inArray(sql.raw(column), [...slugs]);

/** Starts with `and`; a condition on `actors a`. */
const IS_COUNTRY = sql`
  and (a.kind = 'state' or a.kind = 'territory' and not exists (select 1 from actor_ties where actor_id = a.id))`;

/** A subquery of `key` and `n`, with the keys of the facet. */
function countsOf(scope: Scope, { filters, facet }: Wanted): SQL {
  switch (facet) {
    case 'actor':
      return actorCounts(scope, filters.role);
    case 'theme':
      return themeCounts(scope);
    case 'source':
      return sourceCounts(scope);
    case 'place':
      return placeCounts(scope);
  }
}

/** A subquery of id, label, count and position, for values with events and for chosen ones. */
function namedCounts(counts: SQL, { facet, countries }: Wanted, chosen: readonly string[]): SQL {
  switch (facet) {
    case 'actor':
      return sql`
        select a.slug as id, a.name as label, coalesce(n, 0)::int as count, 0 as position
        from actors a left join (${counts}) counted on key = a.id
        where a.merged_into is null ${countries ? IS_COUNTRY : sql``} and (n > 0 or ${isOneOf('a.slug', chosen)})`;
    case 'theme':
      return sql`
        select t.id, t.label, coalesce(n, 0)::int as count, t.position
        from themes t left join (${counts}) counted on key = t.number + 1
        where t.merged_into is null and (n > 0 or ${isOneOf('t.id', chosen)})`;
    case 'source':
      return sql`
        select s.slug as id, s.name as label, coalesce(n, 0)::int as count, 0 as position
        from sources s left join (${counts}) counted on key = s.id
        where s.merged_into is null and s.display_right <> 'hidden' and (n > 0 or ${isOneOf('s.slug', chosen)})`;
    case 'place':
      return sql`
        select id, (array_agg(label order by n desc, label))[1] as label, sum(n)::int as count, 0 as position
        from (
          select slug_of(key) as id, key as label, n from (${counts}) counted
          ${sql.join(
            chosen.map((slug) => sql` union all select ${slug}::text, ${placeLabel(slug)}, 0`),
            sql``,
          )}
        ) spelled group by 1`;
  }
}

/** Condition: the name, or an alias of the actor, contains the text. */
function isCalled(facet: OpenFacet, find: string): SQL {
  const has = (column: SQL): SQL => sql`strpos(lower(${column}), lower(${find})) > 0`;
  if (facet !== 'actor') return has(sql`label`);
  return sql`(${has(sql`label`)} or id in (
    select slug from actors join actor_names on actor_id = actors.id where ${has(sql`alias`)}))`;
}

/** The latest parent of a person or body, as additional columns with their joins. */
const PARENT: Readonly<Partial<Record<OpenFacet, SQL>>> = {
  actor: sql`above.slug as "parentId", above.name as "parentLabel"
    from placed
    left join lateral (
      select parent.slug, parent.name from actors member
      join actor_ties link on link.actor_id = member.id and member.kind in ('organ', 'person')
      join actors parent on parent.id = link.parent_id
      where member.slug = placed.id
      order by link.id desc limit 1
    ) above on true`,
};
