/** Cells that a spreadsheet would read as a formula get an apostrophe, and only those. */
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvLines } from './csv';

it.each([
  ...['=1+1', '+1', '-1', '@A1'],
  ...['＝1+1', '＋1', '－1', '＠A1'],
  ...['\t＝1', '\r＋1', '\n－1', ' =1', '\u3000＠A1', '\u00a0=1'],
  ...['\ttext', '\rtext', '\ntext'],
])('S27: escapes the formula cell %j with an apostrophe', (cell) => {
  expect(csvLines([[cell]])).toBe(`"'${cell}"\r\n`);
});

it.each(['1＝1', 'a=b', "'=1", '1-2', ' text', 'ー'])('keeps the cell %j unchanged', (cell) => {
  expect(parse(csvLines([[cell]]))).toEqual([[cell]]);
});

it('keeps numbers as numbers', () => {
  expect(csvLines([[-1, true, null]])).toBe('-1,true,\r\n');
});
