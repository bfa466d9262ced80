/**
 * Computes the layout of the axis at one scale. The most salient events come first and take the topmost row in which mark and label fit. An
 * event without room for its label becomes a bare mark. The remaining events are counted in a "+n", together with those that the server did
 * not send. An event that is alone in its stretch becomes a bare mark in the row of counts. A label is always to the right of its mark and
 * closer to it than to any other mark. Pixels count from day 0, so only a zoom changes the layout.
 */
import type { AxisItem } from './axis-item';
import { type Cluster, clustersOf, loneItems } from './clusters';
import type { Cover } from './cover';
import { growLabels, LABEL_GAP } from './labels';
import { BARE_PX, GLYPH_PX, markExtent, type Pixels, type Placed, pixelsOf } from './mark-extent';

export interface Lane extends Cover {
  readonly id: string;
  /** rows for items; the row below them shows the counts */
  readonly rows: number;
}

export interface AxisLayout {
  readonly pxPerDay: number;
  readonly placed: readonly Placed[];
  readonly clusters: readonly Cluster[];
}

export interface Scale {
  readonly pxPerDay: number;
  /** px of an item's label if its title takes at most `most` px */
  readonly labelWidth: (item: AxisItem, most: number) => number;
  /** maximum number of items on the whole axis */
  readonly most: number;
  /** the open event, which comes before more salient ones */
  readonly selected?: number | null;
}

/** px that each title reserves; a longer title may extend into free room */
const TITLE_PX = 220;
const LONG_TITLE_PX = 440;
/**
 * px between a label and the next mark in the same row. Must exceed the gap between a label and its own mark by the hidden
 * part of a fading bar. Otherwise, the label seems to belong to the next mark.
 */
const BREATH = 16;
const BARE_BREATH = 4;
/** scales that differ by less than this share count as equal */
const SAME_SCALE = 0.002;

const MOST_ITEMS = 300;
/** items per label-sized cell, over the window and the drawn margins */
const PER_CELL = 1.5;
const CELL_PX = 160;

/** Returns how many items a box has room for. Drawn items cover twice the width of the window. */
export const mostItems = (rows: number, width: number): number =>
  Math.min(MOST_ITEMS, Math.round(rows * ((2 * width) / CELL_PX) * PER_CELL));

export const isSameScale = (one: number, other: number): boolean => Math.abs(one / other - 1) < SAME_SCALE;

/**
 * Computes a layout that stays close to `before`. At the same scale, labelled items keep their place and new ones use the
 * remaining room. At another scale, items keep their row if it has room.
 */
export function layOut(lanes: readonly Lane[], scale: Scale, before: AxisLayout | null = null): AxisLayout {
  const previous = new Map(before?.placed.map((one) => [placeKey(one.lane, one.item), one]));
  const steady = before !== null && isSameScale(before.pxPerDay, scale.pxPerDay);
  const placed: Placed[] = [];
  const clusters: Cluster[] = [];
  const rows = lanes.reduce((sum, lane) => sum + lane.rows, 0);
  let top = 0;
  for (const lane of lanes) {
    const share = Math.floor((scale.most * lane.rows) / Math.max(1, rows));
    const { placed: here, left } = placeItems(lane, { ...scale, most: share }, { known: previous, steady, top });
    const row = top + lane.rows;
    const counted = clustersOf(left, lane.hidden, scale.pxPerDay);
    // A folded lane shows only counts.
    const alone = lane.rows === 0 ? [] : loneItems(counted, scale.pxPerDay).slice(0, Math.max(0, share - here.length));
    placed.push(...grown(here, scale), ...alone.map((item) => bare(lane.id, item, row)));
    const drawn = new Set([...here.map((one) => one.item.id), ...alone.map((item) => item.id)]);
    const rest = counted.filter(({ count, known }) => count > known.length || !known.every((item) => drawn.has(item.id)));
    clusters.push(...rest.map((cluster) => ({ ...cluster, lane: lane.id, key: `${cluster.key}-${row}`, drawn, row })));
    top += lane.rows + 1;
  }
  return { pxPerDay: scale.pxPerDay, placed, clusters };
}

export const placeKey = (lane: string, { id }: Pick<AxisItem, 'id'>): string => `${lane}/${id}`;

interface Earlier {
  readonly known: ReadonlyMap<string, Placed>;
  readonly steady: boolean;
  /** index of the lane's first row */
  readonly top: number;
}

function placeItems(lane: Lane, scale: Scale, { known, steady, top }: Earlier): { placed: Placed[]; left: AxisItem[] } {
  const rows: Pixels[][] = Array.from({ length: lane.rows }, () => []);
  const placed: Placed[] = [];
  const waiting: AxisItem[] = [];
  const left: AxisItem[] = [];
  const earlier = (item: AxisItem): Placed | undefined => known.get(placeKey(lane.id, item));
  const stays = (item: AxisItem): boolean => steady && earlier(item)?.labelled === true;
  const preferred = (item: AxisItem): number | undefined => {
    const row = earlier(item)?.row;
    return row === undefined ? undefined : row - top;
  };
  const rank = (item: AxisItem): number => (item.id === scale.selected ? 2 : Number(stays(item)));
  const inOrder = [...lane.items].sort((a, b) => rank(b) - rank(a) || b.salience - a.salience || a.from - b.from || a.id - b.id);
  for (const item of inOrder) {
    const mark = markExtent(item, GLYPH_PX);
    const { from, to } = pixelsOf(mark, scale.pxPerDay);
    const label = LABEL_GAP + scale.labelWidth(item, TITLE_PX);
    const row = placed.length < scale.most ? freeRow(rows, { from, to: to + label + BREATH }, preferred(item)) : null;
    if (row === null) waiting.push(item);
    else placed.push({ lane: lane.id, item, row: top + row, labelled: true, mark, label });
  }
  for (const item of waiting) {
    const mark = markExtent(item, BARE_PX);
    const { from, to } = pixelsOf(mark, scale.pxPerDay);
    const row = placed.length < scale.most ? freeRow(rows, { from, to: to + BARE_BREATH }, preferred(item)) : null;
    if (row === null) left.push(item);
    else placed.push(bare(lane.id, item, top + row));
  }
  return { placed, left };
}

function grown(placed: readonly Placed[], { pxPerDay, labelWidth }: Scale): readonly Placed[] {
  const wholeLabel = (item: AxisItem): number => LABEL_GAP + labelWidth(item, LONG_TITLE_PX);
  return growLabels(placed, { pxPerDay, wholeLabel, breath: BREATH });
}

const bare = (lane: string, item: AxisItem, row: number): Placed => ({
  lane,
  item,
  row,
  labelled: false,
  mark: markExtent(item, BARE_PX),
  label: 0,
});

function freeRow(rows: readonly Pixels[][], wanted: Pixels, preferred: number | undefined): number | null {
  const isFree = (row: number): boolean => rows[row]?.every((taken) => wanted.to <= taken.from || wanted.from >= taken.to) ?? false;
  const row = preferred !== undefined && isFree(preferred) ? preferred : rows.findIndex((_, index) => isFree(index));
  if (row === -1) return null;
  rows[row]?.push(wanted);
  return row;
}
