/** The range of pages of a list in the URL. */
import { describe, expect, it } from 'vitest';
import { lastPage, pagesInAddress } from './list-pages';

describe('list pages', () => {
  it.each([
    ['4', 2, 4],
    ['1', 2, 2],
    [undefined, 3, 3],
    ['x', 3, 3],
    [['5', '9'], 3, 5],
    ['99999', 3, 12],
  ])('through=%s from page %d ends at page %d', (through, page, last) => expect(lastPage(through, page)).toBe(last));

  it('appear in the URL only when several are shown', () => {
    expect(pagesInAddress(1, 1)).toEqual({ page: null, through: null });
    expect(pagesInAddress(1, 3)).toEqual({ page: null, through: '3' });
    expect(pagesInAddress(2, 3)).toEqual({ page: '2', through: '3' });
  });
});
