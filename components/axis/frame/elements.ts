/** The elements that are on the axis now: made when first shown, kept while shown, so that focus and selection stay with them. */
import type { Cluster } from '../layout/clusters';
import { type AxisLayout, placeKey } from '../layout/lay-out';
import type { Placed } from '../layout/placed';
import { clusterElement, itemElement, nameCluster } from './item-element';

export interface AxisElements {
  /** From now on elements are of what is in this layout. */
  follow(layout: AxisLayout): void;
  /** Makes it when it is not there, names it as it is now. */
  make(id: string): HTMLElement;
  /** undefined when it is not shown */
  get(id: string): HTMLElement | undefined;
  /** It is not shown any more. */
  forget(id: string): void;
  select(id: number | null): void;
}

/** What a lane is called; null for the only one. */
interface NamedLane {
  readonly id: string;
  readonly label: string | null;
}

/** What an item is called on the axis; a cluster is called by its key. */
export const itemId = ({ lane, item }: Pick<Placed, 'lane' | 'item'>): string => `e${placeKey(lane, item)}`;

export function createElements(lanes: readonly NamedLane[], onCluster: (cluster: Cluster, anchor: HTMLElement) => void): AxisElements {
  const labels = new Map(lanes.map(({ id, label }) => [id, label]));
  const labelOf = (lane: string): string | null => labels.get(lane) ?? null;
  const made = new Map<string, HTMLElement>();
  let items: ReadonlyMap<string, Placed> = new Map();
  let clusters: ReadonlyMap<string, Cluster> = new Map();
  let selected: number | null = null;

  function makeItem({ lane, item }: Placed): HTMLElement {
    const element = itemElement(item, { lane: labelOf(lane), others: item.alsoIn.map((other) => labelOf(other) ?? other) });
    element.toggleAttribute('data-selected', item.id === selected);
    return element;
  }

  function makeCluster(key: string): HTMLElement {
    const element = clusterElement(() => {
      const cluster = clusters.get(key);
      if (cluster) onCluster(cluster, element);
    });
    return element;
  }

  return {
    follow(layout) {
      items = new Map(layout.placed.map((one) => [itemId(one), one]));
      clusters = new Map(layout.clusters.map((cluster) => [cluster.key, cluster]));
    },
    make(id) {
      const item = items.get(id);
      const element = made.get(id) ?? (item ? makeItem(item) : makeCluster(id));
      made.set(id, element);
      const cluster = clusters.get(id);
      if (cluster) nameCluster(element, cluster, labelOf(cluster.lane));
      return element;
    },
    get: (id) => made.get(id),
    forget: (id) => made.delete(id),
    select(id) {
      selected = id;
      for (const element of made.values()) element.toggleAttribute('data-selected', element.dataset.event === String(id));
    },
  };
}
