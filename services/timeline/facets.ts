/**
 * Actors and themes with the number of events each would show. A facet is counted under every filter but its own, so that its other
 * values stay choosable; a state counts the events of its organs, because filtering by it finds them.
 */
import { inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { TimelineFilters } from '@/domain/filters';
import type { TimelineView } from '@/domain/timeline-view';
import type { FacetValue } from '@/domain/views';
import { allOf, type Conditions } from './filter-conditions';

const MAX_ACTORS = 40;

interface Counted extends Record<string, unknown> {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export async function loadFacets(db: Database, conditions: Conditions, filters: TimelineFilters): Promise<TimelineView['facets']> {
  const [actors, themes] = await Promise.all([countActors(db, conditions, filters.actors), countThemes(db, conditions)]);
  const mark = (values: readonly Counted[], selected: readonly string[]): FacetValue[] =>
    values.map(({ id, label, count }) => ({ id, label, count, selected: selected.includes(id) }));
  return { actors: mark(actors, filters.actors), themes: mark(themes, filters.themes) };
}

/** The forty most frequent, and every selected one even if it counts none. */
function countActors(db: Database, conditions: Conditions, selected: readonly string[]): Promise<readonly Counted[]> {
  const chosen = selected.length > 0 ? inArray(sql`a.slug`, [...selected]) : sql`false`;
  return rows<Counted>(
    db,
    sql`
      with recursive above(organ_id, actor_id) as (
        select organ.id, link.parent_id
        from actors organ join actor_affiliations link on link.actor_id = organ.id
        where organ.kind = 'organ'
        union
        select above.organ_id, link.parent_id
        from above
        join actors organ on organ.id = above.actor_id and organ.kind = 'organ'
        join actor_affiliations link on link.actor_id = organ.id
      ), named as materialized (
        select event_actors.event_id, event_actors.actor_id
        from events join event_actors on event_actors.event_id = events.id
        where ${allOf(conditions, 'actors')}
      ), reach as (
        select event_id, actor_id from named
        union
        select named.event_id, above.actor_id from named join above on above.organ_id = named.actor_id
      ), counted as (
        select actor_id, count(*)::int as n from reach group by actor_id
      )
      select a.slug as id, a.name as label, coalesce(counted.n, 0)::int as count
      from actors a left join counted on counted.actor_id = a.id
      where a.merged_into is null
        and (${chosen} or a.id in (select actor_id from counted order by n desc, actor_id limit ${MAX_ACTORS}))
      order by 3 desc, 2`,
  );
}

/** Every theme that has events, in the order of the vocabulary's counts, and the selected ones. */
function countThemes(db: Database, conditions: Conditions): Promise<readonly Counted[]> {
  return rows<Counted>(
    db,
    sql`
      with counted as (
        select event_themes.theme_id, count(*)::int as n
        from events join event_themes on event_themes.event_id = events.id
        where ${allOf(conditions, 'themes')}
        group by event_themes.theme_id
      )
      select t.id, t.label, coalesce(counted.n, 0)::int as count
      from themes t left join counted on counted.theme_id = t.id
      order by 3 desc, t.position`,
  );
}
