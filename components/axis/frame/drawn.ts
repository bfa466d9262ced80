/** A layout as what the frame places and where the focus can stand. */
import { CROWD_PX, type Crowd } from '../layout/crowds';
import { type AxisLayout, type Placed, placeKey } from '../layout/lay-out';
import type { AxisElements } from './elements';
import type { Framed } from './frame-changes';
import type { Stop } from './keys';

export function drawn(layout: AxisLayout, elements: AxisElements): { readonly framed: readonly Framed[]; readonly stops: readonly Stop[] } {
  const items = layout.placed.map((one) => ({ one, element: elements.item(one) }));
  const crowds = layout.crowds.map((crowd) => ({ crowd, element: elements.crowd(crowd) }));
  return {
    framed: [
      ...items.map(({ one, element }) => framedItem(one, element)),
      ...crowds.map(({ crowd, element }) => framedCrowd(crowd, element)),
    ],
    stops: [
      ...items.map(({ one, element }): Stop => ({ kind: 'item', row: one.row, at: middle(one), element })),
      ...crowds.map(({ crowd, element }): Stop => ({ kind: 'crowd', row: crowd.row, at: crowd.at, element })),
    ],
  };
}

const middle = ({ mark: { anchor } }: Placed): number => (anchor.from + anchor.to) / 2;

function framedItem({ lane, item, row, mark, label, flipped }: Placed, element: HTMLElement): Framed {
  return {
    id: `e${placeKey(lane, item)}`,
    row,
    anchor: mark.anchor,
    before: mark.before + (flipped ? label : 0),
    after: mark.after + (flipped ? 0 : label),
    least: mark.least + label,
    label,
    flipped,
    element,
  };
}

function framedCrowd({ key, row, at }: Crowd, element: HTMLElement): Framed {
  const anchor = { from: at, to: at };
  return { id: key, row, anchor, before: 0, after: CROWD_PX, least: CROWD_PX, label: 0, flipped: false, element };
}
