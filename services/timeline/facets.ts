/**
 * Actors and themes with the number of events each would show. A facet is counted under every filter but its own, so that its other
 * values stay choosable; a state counts the events of its organs, because filtering by it finds them.
 */
import { inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { TimelineFilters } from '@/domain/filters';
import type { TimelineView } from '@/domain/timeline-view';
import type { FacetValue } from '@/domain/views';
import { facetCounts } from './facet-counts';
import type { Scope } from './scope';

const MAX_ACTORS = 40;

interface Counted extends Record<string, unknown> {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export async function loadFacets(db: Database, scope: Scope, filters: TimelineFilters): Promise<TimelineView['facets']> {
  const [actors, themes] = await Promise.all([countActors(db, scope, filters.actors), countThemes(db, scope)]);
  const mark = (values: readonly Counted[], selected: readonly string[]): FacetValue[] =>
    values.map(({ id, label, count }) => ({ id, label, count, selected: selected.includes(id) }));
  return { actors: mark(actors, filters.actors), themes: mark(themes, filters.themes) };
}

/** The forty most frequent, and every selected one even if it counts none. */
function countActors(db: Database, scope: Scope, selected: readonly string[]): Promise<readonly Counted[]> {
  const chosen = selected.length > 0 ? inArray(sql`a.slug`, [...selected]) : sql`false`;
  return rows<Counted>(
    db,
    sql`
      with counted as materialized (select key as actor_id, n from (${facetCounts(scope, 'actor')}) facet where n > 0)
      select a.slug as id, a.name as label, coalesce(counted.n, 0)::int as count
      from actors a left join counted on counted.actor_id = a.id
      where a.merged_into is null
        and (${chosen} or a.id in (select actor_id from counted order by n desc, actor_id limit ${MAX_ACTORS}))
      order by 3 desc, 2`,
  );
}

/** Every theme, the most frequent first, equals in the order of the vocabulary. */
function countThemes(db: Database, scope: Scope): Promise<readonly Counted[]> {
  return rows<Counted>(
    db,
    sql`
      with counted as materialized (select key, n from (${facetCounts(scope, 'theme')}) facet)
      select t.id, t.label, coalesce(counted.n, 0)::int as count
      from themes t left join counted on counted.key = t.number + 1
      order by 3 desc, t.position`,
  );
}
