import { expect, test } from 'vitest';
import { longestByFirstWord } from './words';

test('counts the tokens of the longest phrase for each first word', () => {
  expect([...longestByFirstWord(['trade', 'trade deal', 'cease-fire', 'sit-in of students'])]).toEqual([
    ['trade', 2],
    ['cease', 3],
    ['sit', 5],
  ]);
});
