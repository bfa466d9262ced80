/** Values of selected rows, and the words for what happened to them. */
import { describe, expect, it } from 'vitest';
import { bulkValue, bulkWords, parseBulkRow } from './bulk';

describe('a selected row', () => {
  it.each([
    ['event:12:3', { kind: 'event', item: '12', version: 3 }],
    ['duplicate:12-34:0', { kind: 'duplicate', item: '12-34', version: 0 }],
    ['import:7:0', { kind: 'import', item: '7', version: 0 }],
    ['person:7:1', null],
    ['event:0:1', null],
    ['event:12', null],
    ['event:2147483648:1', null],
    ['duplicate:1-9999999999:0', null],
    ['event:12:3:4', null],
    ['__proto__:1:1', null],
  ])('reads %s', (value, row) => {
    expect(parseBulkRow(value)).toEqual(row);
    if (row) expect(bulkValue(row as Parameters<typeof bulkValue>[0])).toBe(value);
  });
});

describe('the result', () => {
  it.each([
    [bulkWords('publish', 12, 0, 0), '12 events published and marked as reviewed.'],
    [bulkWords('publish', 1, 2, 0), '1 event published and marked as reviewed. 2 articles published.'],
    [bulkWords('reject', 0, 0, 3), '0 events rejected. 3 rows not changed.'],
    [bulkWords('reject', 0, 1, 0), '1 article rejected.'],
    [bulkWords('assign', 2, 0, 1), '2 items assigned. 1 row not changed.'],
    [bulkWords('undo', 2, 1, 0), '2 changes undone. 1 article restored.'],
    [bulkWords('undo-import', 24, 3, 0), '24 imported events removed. 3 articles removed.'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
