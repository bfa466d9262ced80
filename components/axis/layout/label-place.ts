/**
 * Where a label is drawn in one window. It follows its mark: to the right of it, a fixed gap away. Near the right end of the window it is
 * cut short. A bar that leaves it no room there carries its label itself. Every other label without room, and every label whose mark is
 * out of sight on the left, is left out, because a reader would take it for the label of another mark.
 */
import type { Pixels } from './mark-extent';

/** px between a mark and its label */
export const LABEL_GAP = 6;
/** px at either end of the window in which marks and labels fade */
export const FADE_PX = 16;
/** px: a shorter label says nothing */
const LEAST_LABEL = 48;
/** px: a bar carries a label from this visible length on */
const LEAST_BAR = 120;
/** px between the ends of a bar and the label on it */
const INDENT = 6;

export type LabelPlace =
  | { readonly kind: 'beside' }
  /** beside its mark, but no wider than `room` */
  | { readonly kind: 'cut'; readonly room: number }
  /** on its own bar, `left` px from where the bar begins */
  | { readonly kind: 'inside'; readonly left: number; readonly room: number }
  | { readonly kind: 'none' };

interface Marked {
  /** px from the left end of the window */
  readonly mark: Pixels;
  readonly isBar: boolean;
  /** px of its text, without the gap */
  readonly text: number;
}

/** @param width px of the window */
export function labelPlace({ mark, isBar, text }: Marked, width: number): LabelPlace {
  // what is out of sight on the right takes its label with it
  if (mark.from >= width) return { kind: 'beside' };
  if (mark.to <= FADE_PX / 2) return { kind: 'none' };
  const room = width - FADE_PX - mark.to - LABEL_GAP;
  if (room >= text) return { kind: 'beside' };
  if (room >= LEAST_LABEL) return { kind: 'cut', room };
  const visible = { from: Math.max(mark.from, 0), to: Math.min(mark.to, width - FADE_PX) };
  if (!isBar || visible.to - visible.from < LEAST_BAR) return { kind: 'none' };
  return { kind: 'inside', left: visible.from - mark.from + INDENT, room: visible.to - visible.from - 2 * INDENT };
}
