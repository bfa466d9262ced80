/** Clusters, shown as "+n": events without a mark, grouped into stretches of time that are one label wide. */
import type { AxisItem } from './axis-item';
import type { Hidden } from './cover';
import { BARE_PX, markExtent, type Pixels, pixelsOf } from './mark-extent';
import type { DayWindow } from './window-store';

/** Whole days since 1970-01-01, end exclusive. Spans the first days of all events in the cluster. */
export interface Cluster extends DayWindow {
  readonly key: string;
  readonly lane: string;
  readonly count: number;
  /** those events that are loaded, most salient first */
  readonly known: readonly AxisItem[];
  /** events that have a mark in the lane, inside or outside this stretch */
  readonly drawn: ReadonlySet<number>;
  readonly at: number;
  readonly row: number;
}

/** a stretch is as wide as one label */
const STRETCH_PX = 160;
/** enough for "+1,234" */
export const CLUSTER_PX = 64;

interface Gathered {
  from: number;
  to: number;
  count: number;
  known: AxisItem[];
}

type Counted = Omit<Cluster, 'row' | 'drawn' | 'lane'>;

/** Returns clusters in time order. Their marks do not overlap. */
export function clustersOf(left: readonly AxisItem[], hidden: readonly Hidden[], pxPerDay: number): Counted[] {
  const stretches = new Map<number, Gathered>();
  const gather = (days: DayWindow, count: number): Gathered => {
    const cell = Math.floor((((days.from + days.to) / 2) * pxPerDay) / STRETCH_PX);
    const one = stretches.get(cell) ?? { ...days, count: 0, known: [] };
    one.from = Math.min(one.from, days.from);
    one.to = Math.max(one.to, days.to);
    one.count += count;
    stretches.set(cell, one);
    return one;
  };
  for (const item of left) gather({ from: item.begins, to: item.begins + 1 }, 1).known.push(item);
  for (const part of hidden) gather(part, part.count);
  return [...stretches]
    .sort(([a], [b]) => a - b)
    .map(([cell, { from, to, count, known }]) => {
      const middle = ((from + to) / 2) * pxPerDay - CLUSTER_PX / 2;
      const at = Math.min(Math.max(middle, cell * STRETCH_PX), (cell + 1) * STRETCH_PX - CLUSTER_PX) / pxPerDay;
      return { key: `more-${cell}`, from, to, count, known: known.sort((a, b) => b.salience - a.salience || a.id - b.id), at };
    });
}

/**
 * Returns the events that are alone in their stretch and whose bare marks fit into the row of counts. A bare mark is more useful than "+1".
 */
export function loneItems(clusters: readonly Counted[], pxPerDay: number): readonly AxisItem[] {
  const pills = clusters.map(({ key, at }) => ({ key, from: at * pxPerDay, to: at * pxPerDay + CLUSTER_PX }));
  const taken: Pixels[] = [];
  return clusters.flatMap(({ key, count, known: [item] }) => {
    if (count !== 1 || item === undefined) return [];
    const mark = pixelsOf(markExtent(item, BARE_PX), pxPerDay);
    const others = [...taken, ...pills.filter((pill) => pill.key !== key)];
    if (others.some(({ from, to }) => mark.from < to && mark.to > from)) return [];
    taken.push(mark);
    return [item];
  });
}
