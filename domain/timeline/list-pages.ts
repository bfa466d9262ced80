/** Several pages of the list below one another: `page=2&through=4`. A reader who asks for more stays on the page; a reload keeps it all. */

/** so many pages stand on one; the next ones begin a new page */
export const MOST_PAGES = 10;

/** The last page shown, given the first; what cannot be read is one page alone. */
export function lastPage(through: string | readonly string[] | undefined, page: number): number {
  const text = typeof through === 'string' ? through : through?.[0];
  if (text === undefined || !/^[1-9]\d{0,4}$/.test(text)) return page;
  return Math.min(page + MOST_PAGES - 1, Math.max(page, Number(text)));
}

/** What the address says of these pages, both inclusive; null: nothing. */
export const pagesInAddress = (first: number, last: number): { readonly page: string | null; readonly through: string | null } => ({
  page: first > 1 ? String(first) : null,
  through: last > first ? String(last) : null,
});
