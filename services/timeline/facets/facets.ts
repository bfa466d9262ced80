/** Loads the facets of a timeline page: actors, themes, and every facet with a chosen value. */
import type { Database } from '@/db/database';
import type { FacetViews } from '@/domain/filters/facet-view';
import { FACETS, type Facet } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { settleAllOrThrow } from '../../settle-all-or-throw';
import { FIRST_PAGE, loadFacet } from './load-facet';

export async function loadFacets(db: Database, filters: TimelineFilters): Promise<FacetViews> {
  const others = FACETS.filter((facet) => filters.facets[facet] !== undefined && facet !== 'actor' && facet !== 'theme');
  const load = async (facet: Facet) => [facet, await loadFacet(db, filters, facet, FIRST_PAGE)] as const;
  const [[, actor], [, theme], ...further] = await settleAllOrThrow([load('actor'), load('theme'), ...others.map(load)]);
  return { actor, theme, ...Object.fromEntries(further) };
}
