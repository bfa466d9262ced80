/** Several pages of the list below one another: `page=2&through=4`. A reader who asks for more stays on the page; a reload keeps it all. */
import { timelineHref } from './filters/print-filters';
import type { TimelineFilters } from './filters/timeline-filters';

/** so many pages stand on one; the next ones begin a new page */
export const MOST_PAGES = 10;

/** The last page shown, given the first; what cannot be read is one page alone. */
export function lastPage(through: string | readonly string[] | undefined, page: number): number {
  const text = typeof through === 'string' ? through : through?.[0];
  if (text === undefined || !/^[1-9]\d{0,4}$/.test(text)) return page;
  return Math.min(page + MOST_PAGES - 1, Math.max(page, Number(text)));
}

/** The timeline with these pages of its list, both inclusive. */
export function pagesHref(filters: TimelineFilters, first: number, last: number): string {
  const base = timelineHref({ ...filters, page: first });
  return last > first ? `${base}${base.includes('?') ? '&' : '?'}through=${last}` : base;
}
