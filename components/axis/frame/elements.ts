/** The elements that are on the axis now: made when first shown, kept while shown, so that focus and selection stay with them. */
import type { AxisItem } from '../layout/axis-item';
import type { Crowd } from '../layout/crowds';
import type { AxisLayout } from '../layout/lay-out';
import { crowdElement, itemElement, nameCrowd } from './item-element';

export interface AxisElements {
  item(item: AxisItem): HTMLElement;
  /** undefined when it is not shown */
  ofItem(id: number): HTMLElement | undefined;
  crowd(crowd: Crowd): HTMLElement;
  keepOnly(layout: AxisLayout): void;
  select(id: number | null): void;
}

export function createElements(onCrowd: (crowd: Crowd, anchor: HTMLElement) => void): AxisElements {
  const items = new Map<number, HTMLElement>();
  const crowds = new Map<string, { readonly element: HTMLElement; crowd: Crowd }>();
  let selected: number | null = null;

  return {
    item(item) {
      const known = items.get(item.id);
      if (known) return known;
      const element = itemElement(item);
      element.toggleAttribute('data-selected', item.id === selected);
      items.set(item.id, element);
      return element;
    },
    ofItem: (id) => items.get(id),
    crowd(crowd) {
      const known = crowds.get(crowd.key);
      if (known) {
        if (known.crowd !== crowd) nameCrowd(known.element, crowd);
        known.crowd = crowd;
        return known.element;
      }
      const element = crowdElement(() => onCrowd(crowds.get(crowd.key)?.crowd ?? crowd, element));
      nameCrowd(element, crowd);
      crowds.set(crowd.key, { element, crowd });
      return element;
    },
    keepOnly(layout) {
      const ids = new Set(layout.placed.map((one) => one.item.id));
      const keys = new Set(layout.crowds.map((crowd) => crowd.key));
      for (const id of items.keys()) if (!ids.has(id)) items.delete(id);
      for (const key of crowds.keys()) if (!keys.has(key)) crowds.delete(key);
    },
    select(id) {
      selected = id;
      for (const [one, element] of items) element.toggleAttribute('data-selected', one === id);
    },
  };
}
