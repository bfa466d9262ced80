/**
 * Loads the values of one facet with event counts. A facet is counted under all filters except its own, so that its other values stay
 * selectable. A state includes the events of its bodies and persons, like its filter.
 */
import type { Database } from '@/db/database';
import { withoutFacet } from '@/domain/filters/facet-choice';
import type { FacetPage, FacetView } from '@/domain/filters/facet-view';
import { type Facet, FIRST_VALUES } from '@/domain/filters/facets';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { withTimeLimit } from '../../clocks/time-limit';
import { cacheQuery } from '../../facts/query-cache';
import { readScope } from '../scope/scope';
import { loadNamedFacet } from './named-facet';
import { isSingle, loadSingleFacet } from './single-facet';

/** The first page of a facet. */
export const FIRST_PAGE: FacetPage = { find: '', skip: 0, limit: FIRST_VALUES };

export async function loadFacet(db: Database, filters: TimelineFilters, facet: Facet, page: FacetPage): Promise<FacetView> {
  const scope = await readScope(db, withoutFacet(filters, facet));
  return isSingle(facet) ? loadSingleFacet(db, scope, { filters, facet, page }) : loadNamedFacet(db, scope, { filters, facet, page });
}

/** Updates the projection first; ignores order and page of the filters. */
export function getFacet(db: Database, filters: TimelineFilters, facet: Facet, page: FacetPage): Promise<FacetView> {
  return cacheQuery(db, JSON.stringify(['facet', facet, page, choosingOnly(filters)]), () =>
    withTimeLimit(db, () => loadFacet(db, filters, facet, page)),
  );
}
