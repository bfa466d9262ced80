/** Where the values of a facet are asked for: `/api/timeline/facet?facet=source&find=reu&limit=300&actor=china` answers a FacetView. */
import type { FacetPage } from './facet-view';
import type { Facet } from './facets';
import { printFilters } from './print-filters';
import type { TimelineFilters } from './timeline-filters';

export function facetHref(filters: TimelineFilters, facet: Facet, { find, skip, limit }: FacetPage): string {
  const params = new URLSearchParams({ facet });
  if (find !== '') params.set('find', find);
  if (skip > 0) params.set('skip', String(skip));
  params.set('limit', String(limit));
  const search = printFilters({ ...filters, order: 'newest', page: 1 });
  return `/api/timeline/facet?${params}${search ? `&${search}` : ''}`;
}
