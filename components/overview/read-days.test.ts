/** Days as a reader types them. */
import { describe, expect, it } from 'vitest';
import { readDays } from './read-days';

describe('readDays', () => {
  it.each([
    ['2024', { from: '2024-01-01', to: '2024-12-31' }],
    [' 2024-02 ', { from: '2024-02-01', to: '2024-02-29' }],
    ['2023-12', { from: '2023-12-01', to: '2023-12-31' }],
    ['2024-01-09', { from: '2024-01-09', to: '2024-01-09' }],
    ['-0043-03-15', { from: '-0043-03-15', to: '-0043-03-15' }],
    ['2024-02-30', null],
    ['2024-13', null],
    ['9 January', null],
    ['', null],
  ])('%j covers %j', (typed, days) => expect(readDays(typed)).toEqual(days));
});
