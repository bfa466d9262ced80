import { describe, expect, it } from 'vitest';
import { lanesIn, rowsOf, SLIM, WIDE } from './axis-lanes';

const lanes = (count: number, folded: readonly number[] = []) =>
  Array.from({ length: count }, (_, at) => ({ id: `l${at}`, label: `L${at}`, count: 1, hasMore: false, folded: folded.includes(at) }));

describe('rows of lanes', () => {
  it.each([
    [1, [], 4, 5],
    [2, [], 4, 10],
    [3, [], 3, 12],
    [6, [], 1, 12],
    [13, [], 1, 26],
    [3, [0, 2], 4, 7],
    [6, [1, 2, 3], 2, 12],
  ] as const)('%i lanes with %j collapsed have %i rows each, %i in total', (count, folded, each, together) => {
    const drawn = lanesIn(lanes(count, folded), WIDE);
    expect(drawn.map(({ rows }) => rows)).toEqual(lanes(count, folded).map((lane) => (lane.folded ? 0 : each)));
    expect(rowsOf(drawn)).toBe(together);
  });

  it('are limited to the first three expanded lanes in a narrow layout', () => {
    const drawn = lanesIn(lanes(6, [1]), SLIM);
    expect(drawn.map(({ id, rows }) => [id, rows])).toEqual([
      ['l0', 2],
      ['l1', 0],
      ['l2', 2],
    ]);
  });
});
