/** The elements that are on the axis now: made when first shown, kept while shown, so that focus and selection stay with them. */
import type { Crowd } from '../layout/crowds';
import { type AxisLayout, type Placed, placeKey } from '../layout/lay-out';
import { crowdElement, itemElement, nameCrowd } from './item-element';

export interface AxisElements {
  item(placed: Placed): HTMLElement;
  /** undefined when it is not shown */
  ofItem(placed: Placed): HTMLElement | undefined;
  crowd(crowd: Crowd): HTMLElement;
  keepOnly(layout: AxisLayout): void;
  select(id: number | null): void;
}

/** What a lane is called; null for the only one. */
interface NamedLane {
  readonly id: string;
  readonly label: string | null;
}

export function createElements(lanes: readonly NamedLane[], onCrowd: (crowd: Crowd, anchor: HTMLElement) => void): AxisElements {
  const labels = new Map(lanes.map(({ id, label }) => [id, label]));
  const labelOf = (lane: string): string | null => labels.get(lane) ?? null;
  const items = new Map<string, { readonly id: number; readonly element: HTMLElement }>();
  const crowds = new Map<string, { readonly element: HTMLElement; crowd: Crowd }>();
  let selected: number | null = null;

  return {
    item({ lane, item }) {
      const key = placeKey(lane, item);
      const known = items.get(key);
      if (known) return known.element;
      const element = itemElement(item, { lane: labelOf(lane), others: item.alsoIn.map((other) => labelOf(other) ?? other) });
      element.toggleAttribute('data-selected', item.id === selected);
      items.set(key, { id: item.id, element });
      return element;
    },
    ofItem: ({ lane, item }) => items.get(placeKey(lane, item))?.element,
    crowd(crowd) {
      const known = crowds.get(crowd.key);
      if (known) {
        if (known.crowd !== crowd) nameCrowd(known.element, crowd, labelOf(crowd.lane));
        known.crowd = crowd;
        return known.element;
      }
      const element = crowdElement(() => onCrowd(crowds.get(crowd.key)?.crowd ?? crowd, element));
      nameCrowd(element, crowd, labelOf(crowd.lane));
      crowds.set(crowd.key, { element, crowd });
      return element;
    },
    keepOnly(layout) {
      const places = new Set(layout.placed.map((one) => placeKey(one.lane, one.item)));
      const keys = new Set(layout.crowds.map((crowd) => crowd.key));
      for (const place of items.keys()) if (!places.has(place)) items.delete(place);
      for (const key of crowds.keys()) if (!keys.has(key)) crowds.delete(key);
    },
    select(id) {
      selected = id;
      for (const one of items.values()) one.element.toggleAttribute('data-selected', one.id === id);
    },
  };
}
