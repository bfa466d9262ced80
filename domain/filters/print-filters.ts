/**
 * Prints filters as URL parameters in a fixed order and without defaults:
 * `?actor=china&actor=united-states&all=actor&not-theme=sanction&status=planned&q=…&from=2023-01&clock=reported
 * &known=2024-01-09&order=oldest&page=2&lanes=source&lane=reuters`.
 */
import type { FacetPage } from './facet-view';
import { FACETS, type Facet } from './facets';
import { printLanes } from './lane-choice';
import { choosingOnly, type TimelineFilters } from './timeline-filters';

/** Empty without filters. `parseFilters` restores the same filters. */
export function printFilters(filters: TimelineFilters): string {
  const params = new URLSearchParams();
  for (const facet of FACETS) {
    const choice = filters.facets[facet];
    if (choice === undefined) continue;
    for (const value of choice.values) params.append(facet, value);
    if (choice.match === 'all') params.append('all', facet);
    for (const value of choice.not) params.append(`not-${facet}`, value);
    if (facet === 'actor' && filters.role) params.set('role', filters.role);
  }
  if (filters.query) params.set('q', filters.query);
  if (filters.from) params.set('from', filters.from);
  if (filters.to) params.set('to', filters.to);
  if (filters.clock !== 'happened') params.set('clock', filters.clock);
  if (filters.known) params.set('known', filters.known);
  if (filters.order !== 'newest') params.set('order', filters.order);
  if (filters.page > 1) params.set('page', String(filters.page));
  if (filters.lanes) printLanes(params, filters.lanes);
  return params.toString();
}

export const timelineHref = (filters: TimelineFilters): string => {
  const search = printFilters(filters);
  return search ? `/?${search}` : '/';
};

/** URL of a FacetView: `/api/timeline/facet?facet=source&find=reu&limit=300&actor=china`. */
export function facetHref(filters: TimelineFilters, facet: Facet, { find, skip, limit }: FacetPage): string {
  const params = new URLSearchParams({ facet });
  if (find !== '') params.set('find', find);
  if (skip > 0) params.set('skip', String(skip));
  params.set('limit', String(limit));
  const search = printFilters(choosingOnly(filters));
  return `/api/timeline/facet?${params}${search ? `&${search}` : ''}`;
}

/** The timeline page with all values of a facet, for readers without JavaScript. */
export function openFacetHref(filters: TimelineFilters, facet: Facet): string {
  const base = timelineHref({ ...filters, page: 1 });
  return `${base}${base.includes('?') ? '&' : '?'}facet=${facet}`;
}

export type LanePage = '/' | '/compare';

/** URL of this page with the filters, reset to the first list page. */
export function lanePageHref(page: LanePage, filters: TimelineFilters): string {
  const search = printFilters({ ...filters, page: 1 });
  return search ? `${page}?${search}` : page;
}
