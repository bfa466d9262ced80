/** The order of a tray. */
import { describe, expect, it } from 'vitest';
import { moved, without } from './tray-store';

describe('a tray', () => {
  it('is reordered by one place at a time', () => {
    expect(moved([5, 6, 7], 1, -1)).toEqual([6, 5, 7]);
    expect(moved([5, 6, 7], 1, 1)).toEqual([5, 7, 6]);
  });

  it('stays as it is where there is no place to move to', () => {
    expect(moved([5, 6], 0, -1)).toEqual([5, 6]);
    expect(moved([5, 6], 1, 1)).toEqual([5, 6]);
  });

  it('loses what is taken out', () => expect(without([5, 6, 7], 6)).toEqual([5, 7]));
});
