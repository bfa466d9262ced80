/** Lists the values that can have a lane under the filters, most frequent first. */
import type { Database } from '@/db/database';
import { choiceOf, withoutFacet } from '@/domain/filters/facet-choice';
import { type LaneKind, laneFacet, MOST_LANES } from '@/domain/filters/lane-choice';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type LaneCandidate, USUAL_LANES } from '@/domain/timeline/lanes-view';
import { FIRST_PAGE } from '../timeline/facets/load-facet';
import { loadNamedFacet } from '../timeline/facets/named-facet';
import { loadSingleFacet } from '../timeline/facets/single-facet';
import { readScope } from '../timeline/scope/scope';

/** At most 40. Unlike facets, counts apply all filters, including those of the own facet. */
export async function frequentValues(db: Database, filters: TimelineFilters, by: LaneKind): Promise<readonly LaneCandidate[]> {
  const facet = laneFacet(by);
  const scope = await readScope(db, filters);
  const others = { ...withoutFacet(filters, facet), role: filters.role };
  const { values } =
    facet === 'action'
      ? await loadSingleFacet(db, scope, { filters: others, facet, page: FIRST_PAGE })
      : await loadNamedFacet(db, scope, { filters: others, facet, page: FIRST_PAGE, countries: by === 'country' });
  return values
    .filter(({ count }) => count > 0)
    .map(({ id, label, count }) => ({ id, label, count }))
    .sort((a, b) => b.count - a.count);
}

/** The default lanes if the URL names none: the chosen values of an "any" filter, otherwise the most frequent unchosen values. */
export function usualLanes(filters: TimelineFilters, by: LaneKind, frequent: readonly LaneCandidate[]): readonly string[] {
  const { values, match } = choiceOf(filters, laneFacet(by));
  const ids = frequent.map(({ id }) => id);
  const chosen = ids.filter((id) => values.includes(id));
  if (match === 'any' && chosen.length > 1) return chosen.slice(0, MOST_LANES);
  const further = ids.filter((id) => !values.includes(id));
  return (further.length > 0 ? further : ids).slice(0, USUAL_LANES);
}
