import type { AxisItem } from './axis-item';
import { type Pixels, type Placed, pixelsOf } from './mark-extent';

/** px between a mark and its label */
export const LABEL_GAP = 6;
/** px at both ends of the window in which marks and labels fade */
export const FADE_PX = 16;
/** px; a shorter label is not readable */
const LEAST_LABEL = 48;
/** px; minimum visible length of a bar that can carry a label */
const LEAST_BAR = 120;
/** px between an end of a bar and the label on it */
const INDENT = 6;

/**
 * Position of a label in a window. A label is to the right of its mark, at a fixed distance. Near the right end, the label
 * is cut off. A bar without room beside it carries the label itself. Other labels are hidden without room, or if their mark
 * is out of sight on the left. Readers would assign them to another mark.
 */
export type LabelPlace =
  | { readonly kind: 'beside' }
  /** beside its mark, at most `room` px wide */
  | { readonly kind: 'cut'; readonly room: number }
  /** on its own bar, `left` px from the start of the bar */
  | { readonly kind: 'inside'; readonly left: number; readonly room: number }
  | { readonly kind: 'none' };

interface Marked {
  /** px from the left end of the window */
  readonly mark: Pixels;
  readonly isBar: boolean;
  /** px of the text, without the gap */
  readonly text: number;
}

export function labelPlace({ mark, isBar, text }: Marked, width: number): LabelPlace {
  // A mark out of sight on the right keeps its label, which is also out of sight.
  if (mark.from >= width) return { kind: 'beside' };
  if (mark.to <= FADE_PX / 2) return { kind: 'none' };
  const room = width - FADE_PX - mark.to - LABEL_GAP;
  if (room >= text) return { kind: 'beside' };
  if (room >= LEAST_LABEL) return { kind: 'cut', room };
  const visible = { from: Math.max(mark.from, 0), to: Math.min(mark.to, width - FADE_PX) };
  if (!isBar || visible.to - visible.from < LEAST_BAR) return { kind: 'none' };
  return { kind: 'inside', left: visible.from - mark.from + INDENT, room: visible.to - visible.from - 2 * INDENT };
}

interface Room {
  readonly pxPerDay: number;
  /** px of an item's full label, including the gap before it */
  readonly wholeLabel: (item: AxisItem) => number;
  /** px between an item and the next in the same row */
  readonly breath: number;
}

/** Extends labels into the free room of their rows, in the order of `placed`. */
export function growLabels(placed: readonly Placed[], { pxPerDay, wholeLabel, breath }: Room): readonly Placed[] {
  const rows = new Map<number, Map<Placed, Pixels>>();
  for (const one of placed) {
    const row = rows.get(one.row) ?? new Map<Placed, Pixels>();
    rows.set(one.row, row.set(one, extentOf(one, one.label, pxPerDay)));
  }
  return placed.map((one) => {
    const missing = one.labelled ? wholeLabel(one.item) - one.label : 0;
    const row = rows.get(one.row);
    const extent = row?.get(one);
    if (missing <= 0 || !row || !extent) return one;
    const next = Math.min(...[...row.values()].filter((other) => other !== extent && other.from >= extent.to).map(({ from }) => from));
    const free = next - breath - extent.to;
    if (free <= 0) return one;
    const label = one.label + Math.min(missing, free);
    row.set(one, extentOf(one, label, pxPerDay));
    return { ...one, label };
  });
}

function extentOf({ mark }: Placed, label: number, pxPerDay: number): Pixels {
  const { from, to } = pixelsOf(mark, pxPerDay);
  return { from, to: to + label };
}

const LETTERS = '500 13px';
const ICON_PX = 20;
const GAP_PX = 8;

export const standingWords = (item: AxisItem): string | null => (item.pastDue ? 'outcome unknown' : item.standing);

interface Parts {
  readonly title: number;
  readonly rest: number;
}

/** Returns a function that measures labels in px. Measurements are cached per item. The title gets at most `most` px. */
export function labelMeter(): (item: AxisItem, most: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  const font = `${LETTERS} ${getComputedStyle(document.body).fontFamily}`;
  const cache = new WeakMap<AxisItem, Parts>();
  const text = (words: string): number => context?.measureText(words).width ?? words.length * 7;
  const measure = (item: AxisItem): Parts => {
    if (context) context.font = font;
    const standing = standingWords(item);
    const parts = {
      title: text(item.title) + 1,
      rest: (standing === null ? 0 : text(standing) + GAP_PX) + (item.pastDue ? ICON_PX : 0) + (item.alsoIn.length > 0 ? ICON_PX : 0),
    };
    cache.set(item, parts);
    return parts;
  };
  return (item, most) => {
    const { title, rest } = cache.get(item) ?? measure(item);
    return Math.ceil(Math.min(most, title) + rest);
  };
}
