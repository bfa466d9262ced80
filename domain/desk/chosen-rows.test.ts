/** The values of checkboxes, and what a request may make of them. */
import { expect, it } from 'vitest';
import { parseRow, rowValue } from './bulk';

it.each([
  ['12-3', { id: 12, version: 3 }],
  ['0-1', null],
  ['12', null],
  ['12-3-4', null],
  ['-1-2', null],
  ['99999999999-1', null],
  ['', null],
])('reads %s', (value, row) => {
  expect(parseRow(value)).toEqual(row);
});

it('writes what it reads', () => {
  expect(parseRow(rowValue({ id: 7, version: 2 }))).toEqual({ id: 7, version: 2 });
});
