/**
 * Loads the values of one facet with event counts. The facet ignores its own filter, so that its other values stay selectable. A state
 * includes the events of its bodies and persons, like its filter.
 */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { FacetPage, FacetValue, FacetView, FacetViews } from '@/domain/filters/facet-view';
import { FACET_VALUES, FACETS, type Facet, FIRST_VALUES, type FixedFacet, type OpenFacet } from '@/domain/filters/facets';
import { choiceOf, choosingOnly, markOf, type TimelineFilters, withoutFacet } from '@/domain/filters/timeline-filters';
import { valueWords } from '@/domain/timeline/facet-words';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { columnOf, storedValues } from './conditions';
import { actorCounts, placeCounts, sourceCounts, themeCounts } from './facet-counts';
import { isPublicSource, placeLabel } from './facet-names';
import { answerQuery } from './facts/query-cache';
import { readScope, type Scope } from './scope';
import { touching } from './sets';

export const FIRST_PAGE: FacetPage = { find: '', skip: 0, limit: FIRST_VALUES };

export async function loadFacet(db: Database, filters: TimelineFilters, facet: Facet, page: FacetPage): Promise<FacetView> {
  const scope = await readScope(db, withoutFacet(filters, facet));
  return isSingle(facet) ? loadSingleFacet(db, scope, { filters, facet, page }) : loadNamedFacet(db, scope, { filters, facet, page });
}

/** Ignores order and page of the filters. */
export function getFacet(db: Database, filters: TimelineFilters, facet: Facet, page: FacetPage): Promise<FacetView> {
  return answerQuery(db, ['facet', facet, page, choosingOnly(filters)], () => loadFacet(db, filters, facet, page));
}

/** Loads the facets of a timeline page: actors, themes, and every facet with a chosen value. */
export async function loadFacets(db: Database, filters: TimelineFilters): Promise<FacetViews> {
  const others = FACETS.filter((facet) => filters.facets[facet] !== undefined && facet !== 'actor' && facet !== 'theme');
  const load = async (facet: Facet) => [facet, await loadFacet(db, filters, facet, FIRST_PAGE)] as const;
  const [[, actor], [, theme], ...further] = await settleAllOrThrow([load('actor'), load('theme'), ...others.map(load)]);
  return { actor, theme, ...Object.fromEntries(further) };
}

/** Whether the facet has a fixed list of values, of which each event has exactly one. */
const isSingle = (facet: Facet): facet is FixedFacet => facet in FACET_VALUES;

interface Wanted {
  readonly filters: TimelineFilters;
  readonly facet: FixedFacet;
  readonly page: FacetPage;
}

/** Returns all values in list order, including those without events. */
export async function loadSingleFacet(db: Database, scope: Scope, { filters, facet, page }: Wanted): Promise<FacetView> {
  const found = await rows<{ stored: string | null; n: number }>(db)`
    select ${columnOf(facet)} as stored, count(*)::int as n from (${touching(scope)}) found group by 1`;
  const counts = new Map(found.map(({ stored, n }) => [stored, n]));
  const countOf = (value: string): number => storedValues(facet, value).reduce((sum, stored) => sum + (counts.get(stored) ?? 0), 0);
  const values = FACET_VALUES[facet].flatMap((id) => {
    const label = valueWords(facet, id) ?? id;
    const wanted = label.toLowerCase().includes(page.find.toLowerCase());
    return wanted ? [{ id, label, count: countOf(id), mark: markOf(filters, facet, id), parent: null }] : [];
  });
  return { values: values.slice(page.skip, page.skip + page.limit), total: values.length };
}

interface Named {
  readonly filters: TimelineFilters;
  readonly facet: OpenFacet;
  readonly page: FacetPage;
  /** true: only states, and territories without a parent */
  readonly countries?: boolean;
}

/**
 * Loads a facet whose values have names in the database: actors, themes, sources and places. Returns the most frequent values whose name
 * contains the search text. The first page also has every chosen value, even with a count of 0.
 */
export async function loadNamedFacet(db: Database, scope: Scope, wanted: Named): Promise<FacetView> {
  const { filters, facet } = wanted;
  const { values, not } = choiceOf(filters, facet);
  const chosen = [...values, ...not];
  const found = await rows<Omit<FacetValue, 'mark'> & { readonly total: number }>(db)`${pageOf(scope, wanted, chosen)}`;
  return {
    values: found.map(({ total: _, ...value }) => ({ ...value, mark: markOf(filters, facet, value.id) })),
    total: found[0]?.total ?? 0,
  };
}

function pageOf(scope: Scope, wanted: Named, chosen: readonly string[]): SQL {
  const { facet, page } = wanted;
  const { find, skip, limit } = page;
  return sql`
    with named as materialized (${namedCounts(scope, wanted, chosen)}),
    placed as (
      select *, row_number() over (order by count desc, position, label, id) as at, (count(*) over ())::int as total
      from named where ${find === '' ? sql`true` : isCalled(facet, find)}
    )
    select placed.id, placed.label, count, total, ${PARENT[facet] ?? sql`null as parent from placed`}
    where at > ${skip}::int and at <= ${skip + limit}::int ${skip === 0 ? sql`or ${isOneOf('placed.id', chosen)}` : sql``}
    order by at`;
}

const isOneOf = (column: 'a.slug' | 't.id' | 's.slug' | 'placed.id', slugs: readonly string[]): SQL =>
  slugs.length === 0 ? sql`false` : inArray(sql.raw(column), [...slugs]);

/** Starts with `and`; a condition on `actors a`. */
const IS_COUNTRY = sql`
  and (a.kind = 'state' or a.kind = 'territory' and not exists (select 1 from actor_ties where actor_id = a.id))`;

/** A subquery of id, label, count and position, for values with events and for chosen ones. */
function namedCounts(scope: Scope, { filters, facet, countries }: Named, chosen: readonly string[]): SQL {
  switch (facet) {
    case 'actor':
      return sql`
        select a.slug as id, a.name as label, coalesce(n, 0)::int as count, 0 as position
        from actors a left join (${actorCounts(scope, filters.role)}) counted on key = a.id
        where a.merged_into is null ${countries ? IS_COUNTRY : sql``} and (n > 0 or ${isOneOf('a.slug', chosen)})`;
    case 'theme':
      return sql`
        select t.id, t.label, coalesce(n, 0)::int as count, t.position
        from themes t left join (${themeCounts(scope)}) counted on key = t.number + 1
        where t.merged_into is null and (n > 0 or ${isOneOf('t.id', chosen)})`;
    case 'source':
      return sql`
        select s.slug as id, s.name as label, coalesce(n, 0)::int as count, 0 as position
        from sources s left join (${sourceCounts(scope)}) counted on key = s.id
        where s.merged_into is null and s.display_right <> 'hidden'
          and (n > 0 or ${isOneOf('s.slug', chosen)} and ${isPublicSource(sql`s.id`, sql`s.display_right`)})`;
    case 'place':
      return sql`
        select id, (array_agg(label order by n desc, label))[1] as label, sum(n)::int as count, 0 as position
        from (
          select slug_of(key) as id, key as label, n from (${placeCounts(scope)}) counted
          ${sql.join(chosen.map((slug) => sql` union all select ${slug}::text, ${placeLabel(slug)}, 0`))}
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

/** The latest parent of a person or body, as an additional column with its joins. */
const PARENT: Readonly<Partial<Record<OpenFacet, SQL>>> = {
  actor: sql`above.parent
    from placed
    left join lateral (
      select json_build_object('id', parent.slug, 'label', parent.name) as parent from actors member
      join actor_ties link on link.actor_id = member.id and member.kind in ('organ', 'person')
      join actors parent on parent.id = link.parent_id
      where member.slug = placed.id
      order by link.id desc limit 1
    ) above on true`,
};
