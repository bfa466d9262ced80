/** The elements of the axis, built by hand and filled by `textContent` alone: no text of an article is ever read as markup. */
import { FAMILIES } from '@/domain/families';
import { counted, numberWords } from '@/domain/text/counted';
import { GLYPH_BOX, GLYPH_PATHS, STRIKE_PATH } from '../../ui/glyph-shapes';
import type { AxisItem } from '../layout/axis-item';
import type { Cluster } from '../layout/clusters';
import { standingWords } from '../layout/label-meter';
import { PAST_DUE_BOX, PAST_DUE_PATH } from './past-due-shape';
import { rem } from './rem';
import { SHARED_BOX, SHARED_PATH } from './shared-shape';

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

/** Where an item stands: in which lane, and which others have it too. */
interface Standing {
  /** null for the only lane */
  readonly lane: string | null;
  readonly others: readonly string[];
}

/** A link with mark and label. `data-open` opens the panel, `data-event` keeps it in step with the list. */
export function itemElement(item: AxisItem, { lane, others }: Standing): HTMLAnchorElement {
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
  link.title = [item.title, item.dateWords, standing, FAMILIES[item.family].label, elsewhere].filter((word) => word !== null).join('\n');
  const isPoint = item.edge === 'point';
  const label = span('ax-label', span('ax-title', item.title));
  if (others.length > 0) label.append(icon('ax-shared', SHARED_BOX, SHARED_PATH));
  if (item.pastDue) label.append(icon('ax-past-due', PAST_DUE_BOX, PAST_DUE_PATH));
  if (standing !== null) label.append(span('ax-standing', standing));
  link.append(isPoint ? span('ax-mark', glyph(item)) : span('ax-mark'), label);
  return link;
}

/** The "+n" of a stretch: a count, not an event. `nameCluster` fills it. */
export function clusterElement(onOpen: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'count-pill ax ax-more';
  button.tabIndex = -1;
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', onOpen);
  return button;
}

/** `lane` is null for the only one. */
export function nameCluster(element: HTMLElement, { count }: Cluster, lane: string | null): void {
  element.textContent = `+${numberWords(count)}`;
  element.setAttribute('aria-label', `${counted(count, 'more event')} here${lane === null ? '' : `, in ${lane}`}`);
}
