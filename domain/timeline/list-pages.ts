/** Shows several list pages at once: `page=2&through=4`. "Show more" stays on the page, and a reload restores all of them. */
import { firstOf, type UrlParameter } from '../text/url-query';

/** maximum number of list pages shown at once; the next one starts a new page */
export const MOST_PAGES = 10;

/** The last list page to show, given the first; the same page if `through` is invalid. */
export function lastPage(through: UrlParameter, page: number): number {
  const text = firstOf(through);
  if (!/^[1-9]\d{0,4}$/.test(text)) return page;
  return Math.min(page + MOST_PAGES - 1, Math.max(page, Number(text)));
}

/** The URL parameters of an inclusive range of pages; null omits the parameter. */
export const pagesInAddress = (first: number, last: number): { readonly page: string | null; readonly through: string | null } => ({
  page: first > 1 ? String(first) : null,
  through: last > first ? String(last) : null,
});
