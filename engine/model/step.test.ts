import { expect, test } from 'vitest';
import { step, withoutSteps } from './step';

const double = step(
  'numbers/double',
  (number: number) => 2 * number,
  (number) => number,
);
const all = (): readonly number[] => [1, 2].map((number) => double(number));

test.each<[name: string, without: readonly string[], result: readonly number[]]>([
  ['no step is left out', [], [2, 4]],
  ['this step is left out', ['numbers/double'], [1, 2]],
  ['another step is left out', ['numbers/halve'], [2, 4]],
])('%s', (_, without, result) => {
  expect(withoutSteps(new Set(without), all)).toEqual(result);
});

test('a step is back after the call that leaves it out, also when that call throws', () => {
  const failing = (): never => {
    throw new Error('no');
  };
  expect(() => withoutSteps(new Set(['numbers/double']), failing)).toThrow('no');
  expect(all()).toEqual([2, 4]);
});
