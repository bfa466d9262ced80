import { describe, expect, it } from 'vitest';
import { type Change, changesBetween, type Framed } from './frame-changes';

const framed = (id: string, from: number, rest: Partial<Framed> = {}): Framed => ({
  id,
  row: 0,
  anchor: { from, to: from },
  before: 6,
  after: 106,
  least: 112,
  label: 100,
  count: 0,
  ...rest,
});
const view = { window: { from: 0, to: 100 }, pxPerDay: 9 };
const shown = (...items: Framed[]): Map<string, Framed> => new Map(items.map((item) => [item.id, item]));
const kinds = (changes: readonly Change[]): string[] =>
  changes.map((change) => `${change.kind} ${change.kind === 'remove' ? change.id : change.item.id}`);

describe('changesBetween', () => {
  it('returns nothing for the same items at any scale', () => {
    const before = shown(framed('a', 3), framed('b', 40));
    for (const pxPerDay of [0.1, 9, 80]) {
      expect(changesBetween(before, [framed('a', 3), framed('b', 40)], { ...view, pxPerDay })).toEqual([]);
    }
  });

  it('ignores items that stay while others are added or removed', () => {
    const before = shown(framed('a', 3), framed('b', 40));
    expect(kinds(changesBetween(before, [framed('b', 40), framed('c', 60)], view))).toEqual(['remove a', 'put c']);
  });

  it.each<[string, Partial<Framed>]>([
    ['its row', { row: 2 }],
    ['its days', { anchor: { from: 3, to: 5 } }],
    ['its label', { label: 0, after: 4, least: 8 }],
    ['what it counts', { count: 8 }],
  ])('returns one item when %s changes', (_, rest) => {
    expect(kinds(changesBetween(shown(framed('a', 3), framed('b', 40)), [framed('a', 3, rest), framed('b', 40)], view))).toEqual(['put a']);
  });

  it('orders changes in the window first: remove, move, add; then changes outside it', () => {
    const before = shown(framed('gone', 5), framed('moves', 10), framed('far-gone', 300));
    const next = [framed('far', 200), framed('enters', 50), framed('moves', 10, { row: 2 })];
    expect(kinds(changesBetween(before, next, view))).toEqual(['remove gone', 'put moves', 'put enters', 'remove far-gone', 'put far']);
  });
});
