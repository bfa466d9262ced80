/** What has to change so that the axis shows something else: as little as possible, and what is in sight first. */
import type { DayWindow } from '../window/window-store';

/** One element on the axis: where it is anchored in time, and how many pixels it takes on either side of that. */
export interface Framed {
  readonly id: string;
  readonly row: number;
  readonly anchor: DayWindow;
  /** px, with the label on the side where it stands */
  readonly before: number;
  readonly after: number;
  readonly least: number;
  /** px of the label within `before` or `after`, 0 without one */
  readonly label: number;
  readonly flipped: boolean;
  readonly element: HTMLElement;
}

/** As it is drawn: the days that were given to it reach further than it needs, so that most zooming changes none of them. */
export interface Shown extends Framed {
  readonly days: DayWindow;
}

export type Change =
  | { readonly kind: 'remove'; readonly id: string }
  /** it enters, changes its row, or needs more days */
  | { readonly kind: 'put'; readonly item: Shown }
  /** only its label or its pixels changed */
  | { readonly kind: 'dress'; readonly item: Shown };

/** how much further than needed the days reach: zooming out by this factor needs no new ones */
const AHEAD = 2;

/** What goes comes before what moves, and that before what enters; of each kind, what lies in the window comes first. */
export function changesBetween(
  shown: ReadonlyMap<string, Shown>,
  wanted: readonly Framed[],
  { window, pxPerDay }: { readonly window: DayWindow; readonly pxPerDay: number },
): readonly Change[] {
  const ids = new Set(wanted.map((item) => item.id));
  const ranked: { readonly rank: number; readonly change: Change }[] = [];
  const outside = ({ from, to }: DayWindow): number => Number(to < window.from || from > window.to);
  for (const [id, item] of shown) if (!ids.has(id)) ranked.push({ rank: 3 * outside(item.days), change: { kind: 'remove', id } });
  for (const item of wanted) {
    const before = shown.get(item.id);
    const kind = before === undefined ? 'put' : changeOf(before, item, pxPerDay);
    if (kind === null) continue;
    const days = before && kind === 'dress' ? before.days : reachOf(item, pxPerDay / AHEAD);
    ranked.push({ rank: (before === undefined ? 2 : 1) + 3 * outside(days), change: { kind, item: { ...item, days } } });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ change }) => change);
}

function changeOf(before: Shown, item: Framed, pxPerDay: number): 'put' | 'dress' | null {
  const needed = reachOf(item, pxPerDay);
  const moved =
    before.row !== item.row ||
    before.anchor.from !== item.anchor.from ||
    before.anchor.to !== item.anchor.to ||
    before.element !== item.element ||
    before.days.from > needed.from ||
    before.days.to < needed.to;
  if (moved) return 'put';
  const same =
    before.label === item.label && before.flipped === item.flipped && before.before === item.before && before.after === item.after;
  return same ? null : 'dress';
}

function reachOf({ anchor, before, after, least }: Framed, pxPerDay: number): DayWindow {
  return { from: anchor.from - before / pxPerDay, to: Math.max(anchor.to + after / pxPerDay, anchor.from + least / pxPerDay) };
}
