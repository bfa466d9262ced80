/** The layout loses no event, has no overlaps at any scale, and keeps the position of visible items. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn } from '../frame/keys';
import type { AxisItem, Edge } from './axis-item';
import type { Hidden } from './cover';
import { LABEL_GAP } from './labels';
import { type AxisLayout, layOut } from './lay-out';
import { type Placed, pixelsOf } from './mark-extent';
import { sampleItem as item } from './testing/sample-axis';

const LABEL = 120;
const scale = (pxPerDay: number, most = 300) => ({ pxPerDay, labelWidth: () => LABEL, most });
const lane = (items: readonly AxisItem[], rows = 5, hidden: readonly Hidden[] = [], id = '') => ({ id, items, hidden, rows });

function extent({ mark, label }: Placed, pxPerDay: number): { from: number; to: number } {
  const { from, to } = pixelsOf(mark, pxPerDay);
  return { from, to: to + label };
}

function expectNoOverlap({ placed, pxPerDay }: AxisLayout): void {
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (one.row !== other.row) continue;
      const [a, b] = [extent(one, pxPerDay), extent(other, pxPerDay)];
      expect(a.to <= b.from || b.to <= a.from).toBe(true);
    }
  }
}

const drawnEvents = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 }), fc.float({ min: 0, max: 1, noNaN: true })), {
    maxLength: 80,
  })
  .map((drawn) => drawn.map(([from, days, salience], id) => item(id, from, days, salience)));

const EDGES: readonly Edge[] = ['point', 'crisp', 'soft', 'hatched', 'fades-left', 'fades-right'];
const mixedEvents = fc
  .tuple(drawnEvents, fc.array(fc.constantFrom(...EDGES), { minLength: 80, maxLength: 80 }))
  .map(([items, edges]) => items.map((one, at) => ({ ...one, edge: edges[at] ?? one.edge })));

/** Position of each drawn mark and its label, in px from day 0. */
function boxesOf(layout: AxisLayout) {
  return drawn(layout)
    .framed.filter(({ count }) => count === 0)
    .map(({ row, anchor, before, after, least, label }) => {
      const from = anchor.from * layout.pxPerDay - before;
      const end = Math.max(anchor.to * layout.pxPerDay + after, from + least);
      return { row, mark: { from, to: end - label }, label: label === 0 ? null : { from: end - label + LABEL_GAP, to: end } };
    });
}

function expectLabelsByTheirMarks(layout: AxisLayout): void {
  const boxes = boxesOf(layout);
  for (const box of boxes) {
    if (box.label === null) continue;
    const { from, to } = box.label;
    expect(from - box.mark.to).toBeCloseTo(LABEL_GAP, 6);
    expect(to).toBeGreaterThan(from);
    for (const other of boxes) {
      if (other === box || other.row !== box.row) continue;
      expect(Math.max(other.mark.from - to, from - other.mark.to)).toBeGreaterThan(LABEL_GAP + 1);
    }
  }
}

describe('layOut', () => {
  it('places the open event first, with its label, however little room and salience it has', () => {
    const items = [item(1, 10, 1, 0.9), item(2, 10, 1, 0.8), item(3, 10, 1, 0.1)];
    const labelledWith = (selected: number | null) =>
      layOut([lane(items, 1)], { ...scale(1), selected })
        .placed.filter(({ labelled }) => labelled)
        .map(({ item: one }) => one.id);
    expect(labelledWith(null)).toEqual([1]);
    expect(labelledWith(3)).toEqual([3]);
    expect(labelledWith(99)).toEqual([1]);
  });

  it('keeps every event once and never overlaps items in a row', () => {
    fc.assert(
      fc.property(drawnEvents, fc.constantFrom(0.5, 2, 10), (items, pxPerDay) => {
        const layout = layOut([lane(items)], scale(pxPerDay));
        const ids = [
          ...layout.placed.map((one) => one.item.id),
          ...layout.clusters.flatMap((cluster) => cluster.known.map((one) => one.id)),
        ];
        expect(ids.sort((a, b) => a - b)).toEqual(items.map((one) => one.id));
        expect(layout.clusters.reduce((sum, cluster) => sum + cluster.count, 0)).toBe(items.length - layout.placed.length);
        expectNoOverlap(layout);
      }),
      { numRuns: 60 },
    );
  });

  it('puts every label next to its own mark and away from all others', () => {
    const size = ({ id }: AxisItem, most: number) => Math.min(most, 30 + ((id * 97) % 460));
    fc.assert(
      fc.property(mixedEvents, mixedEvents, fc.constantFrom(0.1, 0.7, 3, 20), fc.integer({ min: 1, max: 4 }), (items, more, px, rows) => {
        const added = more.map((one) => ({ ...one, id: one.id + 1000 }));
        const first = layOut([lane(items, rows), lane(added, 1, [], 'b')], { ...scale(px), labelWidth: size });
        const grownOver = layOut([lane([...items, ...added], rows)], { ...scale(px), labelWidth: size }, first);
        expectLabelsByTheirMarks(first);
        expectLabelsByTheirMarks(grownOver);
      }),
      { numRuns: 150 },
    );
  });

  it('lets a cut label grow up to the gap before the next mark', () => {
    const long = (_: AxisItem, most: number) => Math.min(most, 400);
    const labels = (days: readonly number[]) => {
      const items = days.map((day, index) => item(index, day, 1, 1 - index / 10));
      return layOut([lane(items, 1)], { ...scale(1), labelWidth: long }).placed.map(({ label }) => label);
    };
    // In full; up to the gap before the mark at 990, which begins at 984.5; in full again.
    expect(labels([20, 600, 990])).toEqual([406, 984.5 - 16 - 606.5, 406]);
  });

  it('never overlaps labels that have grown', () => {
    fc.assert(
      fc.property(drawnEvents, fc.constantFrom(0.5, 2, 10), (items, pxPerDay) => {
        const labelWidth = ({ id }: AxisItem, most: number) => Math.min(most, 40 + ((id * 97) % 460));
        expectNoOverlap(layOut([lane(items)], { ...scale(pxPerDay), labelWidth }));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps labeled items in place when items are added at the same scale', () => {
    fc.assert(
      fc.property(drawnEvents, drawnEvents, (first, more) => {
        const before = layOut([lane(first)], scale(3));
        const added = more.map((one) => ({ ...one, id: one.id + 1000 }));
        const after = layOut([lane([...first, ...added])], scale(3), before);
        for (const one of before.placed.filter(({ labelled }) => labelled)) {
          expect(after.placed.find(({ item: { id } }) => id === one.item.id)).toEqual(one);
        }
        expectNoOverlap(after);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the row of an item at another scale if there is room', () => {
    const crowded = layOut([lane([item(1, 10, 1, 0.9), item(2, 11, 1, 0.2)])], scale(5));
    expect(crowded.placed.map(({ item: { id }, row }) => [id, row])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    const alone = layOut([lane([item(2, 11, 1, 0.2)])], scale(9), crowded);
    expect(alone.placed[0]?.row).toBe(1);
  });

  it('labels the more important of two same-day events in a single row', () => {
    const layout = layOut([lane([item(1, 10, 1, 0.2), item(2, 10, 1, 0.9), item(3, 10, 1, 0.1)], 1)], scale(5));
    expect(layout.placed.map((one) => [one.item.id, one.labelled])).toEqual([[2, true]]);
    expect(layout.clusters.flatMap((cluster) => cluster.known.map((one) => one.id))).toEqual([1, 3]);
  });

  it('draws at most the allowed number of items and clusters the rest', () => {
    const items = Array.from({ length: 40 }, (_, id) => item(id, id * 4, 1, id / 40));
    const layout = layOut([lane(items)], scale(10, 12));
    expect(layout.placed).toHaveLength(12);
    expect(layout.clusters.reduce((sum, cluster) => sum + cluster.count, 0)).toBe(28);
  });

  it('stacks lanes with their own counts and shares the limit', () => {
    const many = Array.from({ length: 30 }, (_, id) => item(id, id, 1, id / 30));
    const others = many.map((one) => ({ ...one, id: one.id + 100 }));
    const layout = layOut([lane(many, 2, [], 'a'), lane(others, 3, [], 'b')], scale(4, 20));
    expect(layout.placed.length).toBeLessThanOrEqual(20);
    for (const {
      item: { id },
      row,
    } of layout.placed)
      expect(id < 100 ? row <= 1 : row >= 3 && row <= 5).toBe(true);
    expect(new Set(layout.clusters.map((cluster) => cluster.row))).toEqual(new Set([2, 6]));
  });

  it("keeps an event's row in each lane and counts all events of a collapsed one", () => {
    const [first, second] = [item(1, 10, 1, 0.3), item(2, 10, 1, 0.9)];
    const [upper, lower, folded] = [lane([first], 2, [], 'a'), lane([first, second], 2, [], 'b'), lane([first, second], 0, [], 'c')];
    const before = layOut([lane([first], 2, [], 'a'), lane([first], 2, [], 'b'), folded], scale(4));
    const after = layOut([upper, lower, folded], scale(4), before);
    const rowOf = (id: string) => after.placed.filter((one) => one.lane === id && one.item === first).map(({ row }) => row);
    expect([rowOf('a'), rowOf('b'), rowOf('c')]).toEqual([[0], [3], []]);
    expect(after.clusters).toMatchObject([{ lane: 'c', row: 6, count: 2 }]);
  });
});

describe('clusters', () => {
  const sum = (layout: AxisLayout): number => layout.clusters.reduce((total, cluster) => total + cluster.count, 0);

  it('count hidden and unplaced events without overlapping each other or marks', () => {
    const hidden = Array.from({ length: 60 }, (_, part) => ({ from: part * 7, to: part * 7 + 7, count: part + 1 }));
    fc.assert(
      fc.property(drawnEvents, fc.constantFrom(0.3, 2, 25), (items, pxPerDay) => {
        const layout = layOut([lane(items, 2, hidden)], scale(pxPerDay));
        expect(sum(layout)).toBe(items.length - layout.placed.length + (60 * 61) / 2);
        const starts = layout.clusters.map((cluster) => cluster.at * pxPerDay).sort((a, b) => a - b);
        for (const [index, start] of starts.entries()) if (index > 0) expect(start - (starts[index - 1] ?? 0)).toBeGreaterThanOrEqual(63.9);
        for (const one of layout.placed.filter(({ row }) => row === 2)) {
          const { from, to } = extent(one, pxPerDay);
          expect(starts.some((start) => from < start + 64 && to > start)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('contain at least two events: a single event is drawn bare if it fits', () => {
    const crowded = [item(1, 10, 1, 0.9), item(2, 10, 1, 0.5)];
    const alone = layOut([lane(crowded, 1)], scale(5));
    expect(alone.placed.map(({ item: { id }, row, labelled }) => [id, row, labelled])).toEqual([
      [1, 0, true],
      [2, 1, false],
    ]);
    expect(alone.clusters).toEqual([]);
    // A long event would overlap the cluster beside it.
    const long = [item(1, 0, 60, 0.9), item(2, 0, 60, 0.5)];
    const beside = layOut([lane(long, 1, [{ from: 40, to: 42, count: 5 }])], scale(5));
    expect(beside.placed.map(({ item: { id } }) => id)).toEqual([1]);
    expect(beside.clusters.map(({ count }) => count)).toEqual([1, 5]);
  });

  it('have their days, the known events by importance and the drawn ones', () => {
    const items = [item(1, 3, 1, 0.9), item(2, 3, 1, 0.5), item(3, 4, 1, 0.7)];
    const [cluster] = layOut([lane(items, 1, [{ from: 6, to: 9, count: 5 }])], scale(2)).clusters;
    expect(cluster).toMatchObject({ from: 3, to: 9, count: 7 });
    expect(cluster?.known.map(({ id }) => id)).toEqual([3, 2]);
    expect([...(cluster?.drawn ?? [])]).toEqual([1]);
  });
});
