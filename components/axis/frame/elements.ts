/** Creates the DOM elements of the axis. Article text is set only through `textContent`, so it is never parsed as markup. */
import { GLYPH_BOX, GLYPH_PATHS, STRIKE_PATH } from '@/components/ui/glyph';
import { FAMILIES } from '@/domain/drawing';
import { counted, numberWords } from '@/domain/text/counted';
import type { AxisItem } from '../layout/axis-item';
import type { Cluster } from '../layout/clusters';
import { standingWords } from '../layout/labels';
import { type AxisLayout, placeKey } from '../layout/lay-out';
import type { Placed } from '../layout/mark-extent';
import { rem } from './rem';

interface NamedLane {
  readonly id: string;
  readonly label: string | null;
}

/** ID of an item on the axis. A cluster uses its key. */
export const itemId = ({ lane, item }: Pick<Placed, 'lane' | 'item'>): string => `e${placeKey(lane, item)}`;

export function createElements(lanes: readonly NamedLane[], onCluster: (cluster: Cluster, anchor: HTMLElement) => void) {
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
    /** Uses this layout for the elements created from now on. */
    follow(layout: AxisLayout) {
      items = new Map(layout.placed.map((one) => [itemId(one), one]));
      clusters = new Map(layout.clusters.map((cluster) => [cluster.key, cluster]));
    },
    /** Returns the element, which is created if needed. Updates the name of a cluster. */
    make(id: string) {
      const item = items.get(id);
      const element = made.get(id) ?? (item ? makeItem(item) : makeCluster(id));
      made.set(id, element);
      const cluster = clusters.get(id);
      if (cluster) nameCluster(element, cluster, labelOf(cluster.lane));
      return element;
    },
    get: (id: string) => made.get(id),
    forget: (id: string) => made.delete(id),
    select(id: number | null) {
      selected = id;
      for (const element of made.values()) element.toggleAttribute('data-selected', element.dataset.event === String(id));
    },
  };
}

const SVG = 'http://www.w3.org/2000/svg';

function svg(className: string, box: number): SVGElement {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('viewBox', `0 0 ${box} ${box}`);
  element.setAttribute('class', className);
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function path(data: string, part: string): SVGElement {
  const element = document.createElementNS(SVG, 'path');
  element.dataset.part = part;
  element.setAttribute('d', data);
  return element;
}

function glyph({ family, fill }: AxisItem): SVGElement {
  const element = svg('glyph', GLYPH_BOX);
  element.dataset.fill = fill;
  element.append(path(GLYPH_PATHS[family], 'shape'));
  if (fill === 'struck') element.append(path(STRIKE_PATH, 'strike'));
  return element;
}

function icon(className: string, box: number, shape: string): SVGElement {
  const element = svg(className, box);
  element.append(path(shape, 'icon'));
  return element;
}

function span(className: string, ...children: (Node | string)[]): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.append(...children);
  return element;
}

interface Standing {
  /** null for the only lane */
  readonly lane: string | null;
  readonly others: readonly string[];
}

function itemElement(item: AxisItem, { lane, others }: Standing): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'ax';
  link.href = item.href;
  link.draggable = false;
  link.tabIndex = -1;
  link.dataset.event = String(item.id);
  link.dataset.open = String(item.id);
  link.dataset.family = item.family;
  link.dataset.fill = item.fill;
  link.dataset.edge = item.edge;
  link.toggleAttribute('data-shared', others.length > 0);
  link.style.setProperty('--thick', rem(item.thickness));
  const standing = standingWords(item);
  const inLane = lane === null ? null : `in ${lane}`;
  const elsewhere = others.length === 0 ? null : `also in ${others.join(', ')}`;
  const words = [item.title, item.dateWords, item.standing, item.pastDue ? standing : null, FAMILIES[item.family].label, inLane, elsewhere];
  link.setAttribute('aria-label', words.filter((word) => word !== null).join(', '));
  link.dataset.hint = [item.title, item.dateWords, standing, FAMILIES[item.family].label, elsewhere]
    .filter((word) => word !== null)
    .join('\n');
  const isPoint = item.edge === 'point';
  const label = span('ax-label', span('ax-title min-w-0 overflow-clip text-ellipsis', item.title));
  if (others.length > 0) label.append(icon('ax-shared', SHARED_BOX, SHARED_PATH));
  if (item.pastDue) label.append(icon('ax-past-due', PAST_DUE_BOX, PAST_DUE_PATH));
  if (standing !== null) label.append(span('ax-standing', standing));
  link.append(isPoint ? span('ax-mark', glyph(item)) : span('ax-mark'), label);
  return link;
}

function clusterElement(onOpen: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className =
    'count-pill ax ax-more inline-flex w-auto rounded-pill font-semibold text-hint text-ink-2 pointer-coarse:after:absolute pointer-coarse:after:-inset-2.5';
  button.tabIndex = -1;
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', onOpen);
  return button;
}

function nameCluster(element: HTMLElement, { count }: Cluster, lane: string | null): void {
  element.textContent = `+${numberWords(count)}`;
  element.setAttribute('aria-label', `${counted(count, 'more event')} here${lane === null ? '' : `, in ${lane}`}`);
}

/** Icon path of "outcome unknown", for React and for elements created by hand. */
export const PAST_DUE_BOX = 12;
export const PAST_DUE_PATH = 'M1.5 3h9v7.5h-9z M1.5 5.5h9 M4 1.5v2 M8 1.5v2 M6 7v1.5h1.5';

/** Icon path of "also in another lane": two overlapping rings. */
export const SHARED_BOX = 16;
export const SHARED_PATH = 'M10.5 8a4.25 4.25 0 1 1-8.5 0a4.25 4.25 0 1 1 8.5 0z M14 8a4.25 4.25 0 1 1-8.5 0a4.25 4.25 0 1 1 8.5 0z';
