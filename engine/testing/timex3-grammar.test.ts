import { expect, it } from 'vitest';
import { isTimex3Frequency, isTimex3Value } from './timex3-grammar';

it.each([
  [
    'DATE',
    [
      '2024',
      '2024-01',
      '2024-01-09',
      '199',
      '19',
      'BC0044',
      '2024-W02',
      '2024-W02-WE',
      '2024-SP',
      '2024-Q3',
      '2024-H1',
      'XXXX-XX-XX',
      'PAST_REF',
    ],
  ],
  ['TIME', ['2024-01-09T14:30', '2024-01-09TMO', 'T08:00', 'XXXX-XX-XXT24:00', '2024-01-09T14:30Z', '2024-W02-1TNI']],
  ['DURATION', ['P3D', 'P2W', 'PXY', 'PT36H', 'P1Y6M', 'P2.5Y', 'PT1H30M', 'P1DT12H', 'P3E', 'PXC', 'P2Q']],
  ['SET', ['P1D', 'XXXX-WXX-1', 'XXXX-WXX-2TNI', 'XXXX-07', 'XXXX-SU', 'XXXX-12-25']],
])('%s accepts %j', (type, values) => {
  for (const value of values) expect([value, isTimex3Value(type, value)]).toEqual([value, true]);
});

it.each([
  [
    'DATE',
    ['', '2024-13', '2024-01-32', '2024-1-9', '2024-W54', '2024-01-09T14:30', 'P3D', '20240', '1e21', 'NaN-01', '2024-W02-8', '../2024'],
  ],
  ['TIME', ['2024-01-09', '2024-01T14:30', '2024TMO', '2024-01-09T25:00', '2024-01-09T14:60']],
  ['DURATION', ['P', 'PT', 'P3', '3D', 'P-3D', 'P1e21Y', 'PNaND', 'P2WD', 'PInfinityY', 'P3D ', 'P1YT']],
  ['SET', ['EVERY', 'PAST_REF', 'P']],
  ['EVENT', ['2024']],
])('%s rejects %j', (type, values) => {
  for (const value of values) expect([value, isTimex3Value(type, value)]).toEqual([value, false]);
});

it('accepts frequencies as a number of times or units', () => {
  for (const text of ['2X', '1X', 'XX', '3D', '7D', '1W', 'P2D']) expect([text, isTimex3Frequency(text)]).toEqual([text, true]);
  for (const text of ['', 'X', '2', 'D', 'twice', '2.5X', '1e21X']) expect([text, isTimex3Frequency(text)]).toEqual([text, false]);
});
