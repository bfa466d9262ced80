/** A label that was cut takes the room of its row that nothing else needs. */
import type { AxisItem } from './axis-item';
import { type Pixels, pixelsOf } from './mark-extent';
import type { Placed } from './placed';

interface Room {
  readonly pxPerDay: number;
  /** px of an item's label with the gap before it, uncut */
  readonly wholeLabel: (item: AxisItem) => number;
  /** air between one item and the next in the same row */
  readonly breath: number;
}

/** The first ones first. */
export function growLabels(placed: readonly Placed[], { pxPerDay, wholeLabel, breath }: Room): readonly Placed[] {
  const rows = new Map<number, Map<Placed, Pixels>>();
  for (const one of placed) {
    const row = rows.get(one.row) ?? new Map<Placed, Pixels>();
    rows.set(one.row, row.set(one, extentOf(one, one.label, pxPerDay)));
  }
  return placed.map((one) => {
    const missing = one.labelled ? wholeLabel(one.item) - one.label : 0;
    const row = rows.get(one.row);
    const own = row?.get(one);
    if (missing <= 0 || !row || !own) return one;
    const next = Math.min(...[...row.values()].filter((other) => other !== own && other.from >= own.to).map(({ from }) => from));
    const free = next - breath - own.to;
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
