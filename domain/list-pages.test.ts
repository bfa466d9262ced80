/** Pages below one another in the address. */
import { describe, expect, it } from 'vitest';
import { filtersOf } from './filters/facet-choice';
import { NO_FILTERS } from './filters/timeline-filters';
import { lastPage, pagesHref } from './list-pages';

describe('pages of the list', () => {
  it.each([
    ['4', 2, 4],
    ['1', 2, 2],
    [undefined, 3, 3],
    ['x', 3, 3],
    [['5', '9'], 3, 5],
    ['99999', 3, 12],
  ])('through=%s from page %d on ends at page %d', (through, page, last) => expect(lastPage(through, page)).toBe(last));

  it('are named in the address only where they are several', () => {
    expect(pagesHref(NO_FILTERS, 1, 1)).toBe('/');
    expect(pagesHref(NO_FILTERS, 1, 3)).toBe('/?through=3');
    expect(pagesHref({ ...filtersOf({ actor: ['china'] }), order: 'oldest' }, 2, 3)).toBe('/?actor=china&order=oldest&page=2&through=3');
  });
});
