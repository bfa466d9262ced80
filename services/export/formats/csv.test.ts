/** Which cells a spreadsheet would read as a formula, and that only those change. */
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvLines } from './csv';

it.each([
  ...['=1+1', '+1', '-1', '@A1'],
  ...['＝1+1', '＋1', '－1', '＠A1'],
  ...['\t＝1', '\r＋1', '\n－1', ' =1', '\u3000＠A1', '\u00a0=1'],
  ...['\ttext', '\rtext', '\ntext'],
])('S27: the cell %j begins with an apostrophe, so that no spreadsheet reads a formula', (cell) => {
  expect(csvLines([[cell]])).toBe(`"'${cell}"\r\n`);
});

it.each(['1＝1', 'a=b', "'=1", '1-2', ' text', 'ー'])('the cell %j stays as it is', (cell) => {
  expect(parse(csvLines([[cell]]))).toEqual([[cell]]);
});

it('a number stays a number', () => {
  expect(csvLines([[-1, true, null]])).toBe('-1,true,\r\n');
});
