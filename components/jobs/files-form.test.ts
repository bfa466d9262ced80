import { describe, expect, it } from 'vitest';
import { fileBatches } from './files-form';

const sizes = (...list: number[]) => list.map((size) => ({ size }));
const batched = (list: number[]) => fileBatches(sizes(...list), 3, 10).map((batch) => batch.map(({ size }) => size));

describe('files in batches', () => {
  it.each<readonly [string, number[], number[][]]>([
    ['none', [], []],
    ['few small ones go together', [1, 2, 3], [[1, 2, 3]]],
    ['at most three go together', [1, 1, 1, 1], [[1, 1, 1], [1]]],
    [
      'at most ten bytes go together',
      [6, 4, 1, 9],
      [
        [6, 4],
        [1, 9],
      ],
    ],
    ['one that is too large goes alone, for the server to refuse', [1, 20, 1], [[1], [20], [1]]],
  ])('%s', (_, list, expected) => {
    expect(batched(list)).toEqual(expected);
  });
});
