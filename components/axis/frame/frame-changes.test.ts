import { describe, expect, it } from 'vitest';
import { type Change, changesBetween, type Framed, type Shown } from './frame-changes';

const element = {} as HTMLElement;
const framed = (id: string, from: number, rest: Partial<Framed> = {}): Framed => ({
  id,
  row: 0,
  anchor: { from, to: from },
  before: 6,
  after: 106,
  least: 112,
  label: 100,
  flipped: false,
  element,
  ...rest,
});
const view = (pxPerDay: number) => ({ window: { from: 0, to: 100 }, pxPerDay });

/** What is drawn after these changes. */
function applied(changes: readonly Change[], before: ReadonlyMap<string, Shown> = new Map()): Map<string, Shown> {
  const shown = new Map(before);
  for (const change of changes) {
    if (change.kind === 'remove') shown.delete(change.id);
    else shown.set(change.item.id, change.item);
  }
  return shown;
}
const kinds = (changes: readonly Change[]): string[] =>
  changes.map((change) => `${change.kind} ${change.kind === 'remove' ? change.id : change.item.id}`);

describe('what has to change on the axis', () => {
  it('is nothing when the same is wanted again', () => {
    const items = [framed('a', 3), framed('b', 40)];
    const shown = applied(changesBetween(new Map(), items, view(9)));
    expect(changesBetween(shown, items, view(9))).toEqual([]);
  });

  it('is nothing for items that stay when others come and go', () => {
    const shown = applied(changesBetween(new Map(), [framed('a', 3), framed('b', 40)], view(9)));
    expect(kinds(changesBetween(shown, [framed('b', 40), framed('c', 60)], view(9)))).toEqual(['remove a', 'put c']);
  });

  it('is nothing while zooming in or a little out, and new days when zooming far out', () => {
    const items = [framed('a', 3)];
    const shown = applied(changesBetween(new Map(), items, view(10)));
    for (const pxPerDay of [80, 10, 6]) expect(changesBetween(shown, items, view(pxPerDay))).toEqual([]);
    expect(kinds(changesBetween(shown, items, view(2)))).toEqual(['put a']);
  });

  it('leaves the days alone where only the label changes', () => {
    const shown = applied(changesBetween(new Map(), [framed('a', 3)], view(9)));
    const [change] = changesBetween(shown, [framed('a', 3, { label: 0, after: 4, least: 8 })], view(9));
    expect(change?.kind).toBe('dress');
    expect(change?.kind === 'dress' && change.item.days).toEqual(shown.get('a')?.days);
  });

  it('begins with what goes, moves and enters in sight, and ends with what is out of it', () => {
    const shown = applied(changesBetween(new Map(), [framed('gone', 5), framed('moves', 10), framed('far-gone', 300)], view(9)));
    const next = [framed('far', 200), framed('enters', 50), framed('moves', 10, { row: 2 })];
    expect(kinds(changesBetween(shown, next, view(9)))).toEqual(['remove gone', 'put moves', 'put enters', 'remove far-gone', 'put far']);
  });
});
