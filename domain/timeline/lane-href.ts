/** The addresses of pages with lanes: the timeline, and actors side by side. */
import { printFilters } from '../filters/print-filters';
import type { TimelineFilters } from '../filters/timeline-filters';

/** Pages whose axis can have lanes. */
export type LanePage = '/' | '/compare';

/** The first page of the list where the page has one. */
export function lanePageHref(page: LanePage, filters: TimelineFilters): string {
  const search = printFilters({ ...filters, page: 1 });
  return search ? `${page}?${search}` : page;
}
