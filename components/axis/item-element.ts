/** The elements of the axis, built by hand and filled by `textContent` alone: no text of an article is ever read as markup. */
import { GLYPH_BOX, GLYPH_PATHS, STRIKE_PATH } from '../ui/glyph-shapes';
import type { AxisItem } from './axis-item';
import type { Crowd } from './lay-out';

const SVG = 'http://www.w3.org/2000/svg';

function glyph({ family, fill }: AxisItem): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${GLYPH_BOX} ${GLYPH_BOX}`);
  svg.setAttribute('class', 'glyph');
  svg.dataset.fill = fill;
  svg.setAttribute('aria-hidden', 'true');
  const part = (name: string, path: string) => {
    const element = document.createElementNS(SVG, 'path');
    element.dataset.part = name;
    element.setAttribute('d', path);
    svg.append(element);
  };
  part('shape', GLYPH_PATHS[family]);
  if (fill === 'struck') part('strike', STRIKE_PATH);
  return svg;
}

function span(className: string, ...children: (Node | string)[]): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.append(...children);
  return element;
}

/** A link with mark and label. `data-open` opens the panel, `data-event` keeps it in step with the list. */
export function itemElement(item: AxisItem): HTMLAnchorElement {
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
  link.style.setProperty('--thick', `${item.thickness}px`);
  link.setAttribute('aria-label', [item.title, item.dateWords, item.standing].filter(Boolean).join(', '));
  link.title = `${item.title}\n${item.dateWords}`;
  const isPoint = item.edge === 'point';
  const label = span('ax-label', span('ax-title', item.title));
  if (!isPoint) label.prepend(glyph(item));
  if (item.standing !== null) label.append(span('ax-standing', item.standing));
  link.append(isPoint ? span('ax-mark', glyph(item)) : span('ax-mark'), label);
  return link;
}

/** The "+n" of a stretch: a count, not an event. */
export function crowdElement(crowd: Crowd, onOpen: (element: HTMLElement) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'count-pill ax-more';
  button.textContent = `+${crowd.items.length}`;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-label', `${crowd.items.length} more events here`);
  button.addEventListener('click', () => onOpen(button));
  return button;
}

/** px of the label as the stylesheet sets it, measured without a reflow. */
export function labelMeter(): (item: AxisItem) => number {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const widths = new Map<number, number>();
  return (item) => {
    const known = widths.get(item.id);
    if (known !== undefined) return known;
    if (context) context.font = `500 13px ${family}`;
    const text = (words: string): number => context?.measureText(words).width ?? words.length * 7;
    const title = Math.min(LABEL_MAX_PX, text(item.title) + 1);
    const width = Math.ceil(title + (item.edge === 'point' ? 0 : 14) + (item.standing === null ? 0 : text(item.standing) + 8));
    widths.set(item.id, width);
    return width;
  };
}

const LABEL_MAX_PX = 220;
