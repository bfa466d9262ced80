import { expect, test } from 'vitest';
import { assign } from './assign';

test.each<[name: string, weights: number[][], columns: number[]]>([
  ['nothing', [], []],
  ['no columns', [[], []], [-1, -1]],
  ['one', [[3]], [0]],
  ['what is not allowed stays free', [[0, 0]], [-1]],
  [
    'the greedy choice is not the best',
    [
      [9, 8],
      [8, 1],
    ],
    [1, 0],
  ],
  ['more rows than columns', [[1], [5], [2]], [-1, 0, -1]],
  ['more columns than rows', [[1, 4, 2]], [1]],
  [
    'the total counts, not the number of pairs',
    [
      [10, 1, 0],
      [9, 0, 0],
      [0, 8, 7],
    ],
    [0, -1, 1],
  ],
])('%s', (_, weights, columns) => {
  expect(assign(weights)).toEqual(columns);
});
