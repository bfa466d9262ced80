/** Where the values of a facet are to be had: as data, and on the page. */
import type { FacetPage } from './facet-view';
import type { Facet } from './facets';
import { printFilters, timelineHref } from './print-filters';
import { choosingOnly, type TimelineFilters } from './timeline-filters';

/** Answers a FacetView: `/api/timeline/facet?facet=source&find=reu&limit=300&actor=china`. */
export function facetHref(filters: TimelineFilters, facet: Facet, { find, skip, limit }: FacetPage): string {
  const params = new URLSearchParams({ facet });
  if (find !== '') params.set('find', find);
  if (skip > 0) params.set('skip', String(skip));
  params.set('limit', String(limit));
  const search = printFilters(choosingOnly(filters));
  return `/api/timeline/facet?${params}${search ? `&${search}` : ''}`;
}

/** The timeline with all values of a facet in its rail, for those who have no scripts. */
export function openFacetHref(filters: TimelineFilters, facet: Facet): string {
  const base = timelineHref({ ...filters, page: 1 });
  return `${base}${base.includes('?') ? '&' : '?'}facet=${facet}`;
}
