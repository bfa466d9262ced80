/**
 * Where everything stands on the axis at one scale. Headline events choose first: each takes the topmost row in which mark and label
 * fit; one whose label does not fit stays as a bare mark; what finds no place is counted in a "+n" of its stretch. Pure: pixels count
 * from day 0, so moving the window changes nothing, only zooming does.
 */
import type { AxisItem } from './axis-item';

export interface Placed {
  readonly item: AxisItem;
  readonly row: number;
  readonly labelled: boolean;
  /** true when the label stands before the mark: after it, it would run past the last events */
  readonly flipped: boolean;
  /** the whole item (mark, gap, label) in days */
  readonly start: number;
  readonly end: number;
  /** the mark's share of the item's width, 0..1 */
  readonly markShare: number;
}

export interface Crowd {
  /** first and last day of the stretch */
  readonly from: number;
  readonly to: number;
  /** by importance, most important first */
  readonly items: readonly AxisItem[];
}

export interface AxisLayout {
  readonly placed: readonly Placed[];
  readonly crowds: readonly Crowd[];
  readonly rows: number;
}

export interface Scale {
  readonly pxPerDay: number;
  readonly rows: number;
  /** px of an item's label */
  readonly labelWidth: (item: AxisItem) => number;
}

const GLYPH_PX = 12;
const BARE_PX = 8;
const LABEL_GAP = 6;
/** air between one item and the next in the same row */
const BREATH = 10;
/** px of the side that fades where only one end is known */
const FADE_PX = 48;
/** px by which a label may stand past the last events */
const OVERHANG_PX = 32;
/** a "+n" gathers what lies within this stretch */
const CROWD_PX = 80;

interface Taken {
  readonly from: number;
  readonly to: number;
}

/** `previous` keeps rows steady between two scales: an item stays in its row when there is room. */
export function layOut(items: readonly AxisItem[], scale: Scale, previous: ReadonlyMap<number, number> = new Map()): AxisLayout {
  const rows: Taken[][] = Array.from({ length: scale.rows }, () => []);
  const placed: Placed[] = [];
  const waiting: AxisItem[] = [];
  const [first, last] = mainSpan(items).map((day) => day * scale.pxPerDay) as [number, number];
  const byWeight = [...items].sort((a, b) => b.salience - a.salience || a.from - b.from || a.id - b.id);

  for (const item of byWeight) {
    const mark = markPixels(item, scale, GLYPH_PX);
    const label = LABEL_GAP + scale.labelWidth(item);
    const flipped = mark.to <= last + OVERHANG_PX && mark.to + label > last + OVERHANG_PX && mark.from - label >= first;
    const whole = flipped ? { from: mark.from - label, to: mark.to } : { from: mark.from, to: mark.to + label };
    const row = freeRow(rows, { from: whole.from, to: whole.to + BREATH }, previous.get(item.id));
    if (row === null) waiting.push(item);
    else placed.push(place({ item, row, labelled: true, flipped }, mark, whole, scale));
  }
  const left: AxisItem[] = [];
  for (const item of waiting) {
    const mark = markPixels(item, scale, BARE_PX);
    const row = freeRow(rows, { from: mark.from, to: mark.to + 4 }, previous.get(item.id));
    if (row === null) left.push(item);
    else placed.push(place({ item, row, labelled: false, flipped: false }, mark, mark, scale));
  }
  return { placed, crowds: crowdsOf(left, scale), rows: Math.max(0, ...placed.map((one) => one.row + 1)) };
}

/** The drawn mark in px from day 0: never narrower than its glyph, wider by the fade where one end is open. */
function markPixels(item: AxisItem, scale: Scale, least: number): Taken {
  const from = item.from * scale.pxPerDay;
  const to = item.to * scale.pxPerDay;
  if (item.edge === 'fades-left') return { from: to - FADE_PX, to };
  if (item.edge === 'fades-right') return { from, to: from + FADE_PX };
  return { from, to: Math.max(to, from + least) };
}

function freeRow(rows: readonly Taken[][], wanted: Taken, preferred: number | undefined): number | null {
  const isFree = (row: number): boolean => rows[row]?.every((taken) => wanted.to <= taken.from || wanted.from >= taken.to) ?? false;
  const row = preferred !== undefined && isFree(preferred) ? preferred : rows.findIndex((_, index) => isFree(index));
  if (row === -1) return null;
  rows[row]?.push(wanted);
  return row;
}

type Choice = Pick<Placed, 'item' | 'row' | 'labelled' | 'flipped'>;

function place(choice: Choice, mark: Taken, whole: Taken, { pxPerDay }: Scale): Placed {
  const markShare = (mark.to - mark.from) / (whole.to - whole.from);
  return { ...choice, start: whole.from / pxPerDay, end: whole.to / pxPerDay, markShare };
}

function crowdsOf(left: readonly AxisItem[], scale: Scale): Crowd[] {
  const cells = new Map<number, AxisItem[]>();
  for (const item of left) {
    const cell = Math.floor((item.from * scale.pxPerDay) / CROWD_PX);
    cells.set(cell, [...(cells.get(cell) ?? []), item]);
  }
  return [...cells.values()].map((items) => ({
    from: Math.min(...items.map((item) => item.from)),
    to: Math.max(...items.map((item) => item.to)),
    items,
  }));
}

/** Where a "+n" stands, in days: at the beginning of its stretch, so that no two of them touch. */
export const crowdStart = (crowd: Crowd, pxPerDay: number): number =>
  (Math.floor((crowd.from * pxPerDay) / CROWD_PX) * CROWD_PX) / pxPerDay;

/** share of the main span beyond which the outermost events are left outside */
const FAR = 0.25;

/** Where the events lie. The outermost twentieth on a side is left out when it lies far off, so that it does not press the rest together. */
function mainSpan(items: readonly AxisItem[]): readonly [from: number, to: number] {
  const starts = items.map((item) => item.from).sort((a, b) => a - b);
  const ends = items.map((item) => item.to).sort((a, b) => a - b);
  const cut = items.length >= 20 ? Math.floor(items.length * 0.05) : 0;
  const [first = 0, last = 1] = [starts[0], ends.at(-1)];
  const [inner = first, outer = last] = [starts[cut], ends[ends.length - 1 - cut]];
  const far = FAR * (outer - inner);
  const from = inner - first > far ? inner : first;
  return [from, Math.max(last - outer > far ? outer : last, from + 1)];
}

/** The window to begin with: most of the events, with air on both sides. */
export function firstWindow(items: readonly AxisItem[]): { readonly from: number; readonly to: number } {
  const [from, to] = mainSpan(items);
  const air = Math.max(5, (to - from) * 0.04);
  return { from: from - air, to: to + air };
}
