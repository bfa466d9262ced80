import { describe, expect, it } from 'vitest';
import { idInUrl, pageInUrl } from './number-in-url';

describe('number in a URL', () => {
  it.each([
    ['1', 1, 1],
    ['12', 12, 12],
    ['2147483647', 2_147_483_647, 1],
    ['2147483648', null, 1],
    ['99999999999', null, 1],
    ['0', null, 1],
    ['01', null, 1],
    ['-1', null, 1],
    ['1.5', null, 1],
    ['one', null, 1],
    ['', null, 1],
    [['1', '2'], null, 1],
    [undefined, null, 1],
  ])('%j is the ID %j and the page %j', (text, id, page) => {
    expect([idInUrl(text), pageInUrl(text)]).toEqual([id, page]);
  });

  it.each([
    ['2', 3, 2],
    ['9', 3, 3],
    ['9', 0, 1],
  ])('%j of %j pages is the page %j', (text, pageCount, page) => {
    expect(pageInUrl(text, pageCount)).toBe(page);
  });
});
