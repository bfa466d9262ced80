import { expect, test } from 'vitest';
import { readBounds, readDays } from './read-bounds';

const FORMAT = 'Enter a date like 2024, 2024-01 or 2024-01-09.';

test.each([
  ['nothing', null, null, null],
  ['an empty text', '', '', null],
  ['a year and a month', '2024', '2024-03', null],
  ['days in words', '9 January 2024', 'Jan 10, 2024', null],
  ['a year that contains the start', '2024-03', '2024', null],
  ['a text that is not a date', 'soon', null, { name: 'from', message: FORMAT }],
  ['an end that is not a date', '2024', 'later', { name: 'to', message: FORMAT }],
  ['an end before the start', '2024-03', '2024-02', { name: 'to', message: 'Enter an end date on or after the start date.' }],
  [
    'digits with two readings',
    '03/04/2024',
    null,
    { name: 'from', message: '“03/04/2024” can mean 2024-04-03 or 2024-03-04. Enter one of these dates.' },
  ],
])('the problem with %s', (_, from, to, problem) => {
  expect(readBounds({ from, to }).problem).toEqual(problem);
});

test('days in words become calendar dates', () => {
  expect(readBounds({ from: '9 January 2024', to: '' }).bounds).toEqual({ from: '2024-01-09', to: null });
});

test.each([
  ['2024', { from: '2024-01-01', to: '2024-12-31' }],
  [' 2024-02 ', { from: '2024-02-01', to: '2024-02-29' }],
  ['2023-12', { from: '2023-12-01', to: '2023-12-31' }],
  ['2024-01-09', { from: '2024-01-09', to: '2024-01-09' }],
  ['-0043-03-15', { from: '-0043-03-15', to: '-0043-03-15' }],
  ['17.11.2004', { from: '2004-11-17', to: '2004-11-17' }],
  ['03/04/2004', null],
  ['2024-02-30', null],
  ['2024-13', null],
  ['9 January', null],
  ['', null],
])('%j covers %j', (typed, days) => expect(readDays(typed)).toEqual(days));
