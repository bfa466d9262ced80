/** A layout as what the frame places and where the focus can stand. */
import { CLUSTER_PX, type Cluster } from '../layout/clusters';
import type { AxisLayout } from '../layout/lay-out';
import type { Placed } from '../layout/placed';
import { itemId } from './elements';
import type { Framed } from './frame-changes';
import type { Stop } from './keys';

export function drawn({ placed, clusters }: AxisLayout): { readonly framed: readonly Framed[]; readonly stops: readonly Stop[] } {
  return {
    framed: [...placed.map(framedItem), ...clusters.map(framedCluster)],
    stops: [
      ...placed.map((one): Stop => ({ kind: 'item', id: itemId(one), row: one.row, days: one.mark.anchor, at: middle(one) })),
      ...clusters.map(({ key, row, at }): Stop => ({ kind: 'cluster', id: key, row, days: { from: at, to: at }, at })),
    ],
  };
}

const middle = ({ mark: { anchor } }: Placed): number => (anchor.from + anchor.to) / 2;

function framedItem(placed: Placed): Framed {
  const { row, mark, label } = placed;
  return {
    id: itemId(placed),
    row,
    anchor: mark.anchor,
    before: mark.before,
    after: mark.after + label,
    least: mark.least + label,
    label,
    count: 0,
  };
}

function framedCluster({ key, row, at, count }: Cluster): Framed {
  return { id: key, row, anchor: { from: at, to: at }, before: 0, after: CLUSTER_PX, least: CLUSTER_PX, label: 0, count };
}
