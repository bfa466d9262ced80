/** What has to change so that the axis shows something else: as little as possible, and what is in sight first. */
import type { DayWindow } from '../window/window-store';

/** One element on the axis: where it is anchored in time, and how many pixels it takes on either side of that. */
export interface Framed {
  readonly id: string;
  readonly row: number;
  readonly anchor: DayWindow;
  /** px; the label is part of what comes after */
  readonly before: number;
  readonly after: number;
  readonly least: number;
  /** px of the label within `after`, 0 without one */
  readonly label: number;
  /** how many events it stands for; 0 for one that is drawn itself */
  readonly count: number;
}

/** `put`: it enters, or something about it is another than before */
export type Change = { readonly kind: 'remove'; readonly id: string } | { readonly kind: 'put'; readonly item: Framed };

/** What goes comes before what changes, and that before what enters; of each kind, what lies in the window comes first. */
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
