import { describe, expect, it } from 'vitest';
import { moved, without } from './tray-store';

describe('order of a collection', () => {
  it('changes by one place at a time', () => {
    expect(moved([5, 6, 7], 1, -1)).toEqual([6, 5, 7]);
    expect(moved([5, 6, 7], 1, 1)).toEqual([5, 7, 6]);
  });

  it('stays the same when there is no place to move to', () => {
    expect(moved([5, 6], 0, -1)).toEqual([5, 6]);
    expect(moved([5, 6], 1, 1)).toEqual([5, 6]);
  });

  it('omits a removed event', () => expect(without([5, 6, 7], 6)).toEqual([5, 7]));
});
