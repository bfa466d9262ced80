/** Computes the minimal changes from the drawn items to the wanted items, visible ones first. */
import type { MarkExtent } from '../layout/mark-extent';
import type { DayWindow } from '../layout/window-store';

/** One element on the axis; `after` includes the label. */
export interface Framed extends MarkExtent {
  readonly id: string;
  readonly row: number;
  /** px of the label within `after`, 0 without a label */
  readonly label: number;
  /** number of events in a cluster; 0 for a single event */
  readonly count: number;
}

/** `put` adds an item or updates a changed one */
export type Change = { readonly kind: 'remove'; readonly id: string } | { readonly kind: 'put'; readonly item: Framed };

/** Orders removals before updates and updates before additions. Within each kind, visible items come first. */
export function changesBetween(
  shown: ReadonlyMap<string, Framed>,
  wanted: readonly Framed[],
  { window, pxPerDay }: { readonly window: DayWindow; readonly pxPerDay: number },
): readonly Change[] {
  const ids = new Set(wanted.map((item) => item.id));
  const ranked: { readonly rank: number; readonly change: Change }[] = [];
  const rankOf = ({ anchor, before, after, least }: Framed, kind: number): number => {
    const to = Math.max(anchor.to + after / pxPerDay, anchor.from + least / pxPerDay);
    return kind + (to < window.from || anchor.from - before / pxPerDay > window.to ? 3 : 0);
  };
  for (const [id, item] of shown) if (!ids.has(id)) ranked.push({ rank: rankOf(item, 0), change: { kind: 'remove', id } });
  for (const item of wanted) {
    const before = shown.get(item.id);
    if (before && isSame(before, item)) continue;
    ranked.push({ rank: rankOf(item, before === undefined ? 2 : 1), change: { kind: 'put', item } });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ change }) => change);
}

const isSame = (one: Framed, other: Framed): boolean =>
  one.row === other.row &&
  one.anchor.from === other.anchor.from &&
  one.anchor.to === other.anchor.to &&
  one.before === other.before &&
  one.after === other.after &&
  one.least === other.least &&
  one.label === other.label &&
  one.count === other.count;
