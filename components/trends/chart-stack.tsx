import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { createElement, type ReactNode } from 'react';
import { ScrollBox } from '../ui/section';
import { type ChartRow, type Columns, periodAxis } from './chart-rows';

/** Charts one below the other over the same periods, with their labels. On narrow pages, they scroll in their own box. */
export function ChartStack({ name, columns, rows }: { name: string; columns: Columns; rows: readonly ChartRow[] }) {
  const options = periodAxis(columns);
  const axis = (id: string): ChartRow => ({ id, label: null, options });
  const [first, ...others] = rows;
  // The last row can be more than a screen below the first chart.
  const drawn = first && others.length > 0 ? [first, axis('axis-above'), ...others, axis('axis')] : [...rows, axis('axis')];
  return (
    <div className="mt-3 grid break-inside-avoid grid-cols-[7rem_minmax(0,1fr)] tablet:grid-cols-[11rem_minmax(0,1fr)] desk:grid-cols-[13rem_minmax(0,1fr)] print:[zoom:0.7]">
      <div className="trend-labels" aria-hidden="true">
        {drawn.map(({ id, label, note, options }) => (
          <div
            key={id}
            data-row={id}
            className="trend-label relative flex flex-col justify-end pr-2 font-medium text-meta"
            style={{ height: `${options.height}px` }}
          >
            <span className="trend-name flex items-center gap-1.5">{label}</span>
            {note ? <span className="font-normal text-hint text-ink-3 tabular-nums">{note}</span> : null}
          </div>
        ))}
      </div>
      <ScrollBox className="trend-scroll" aria-label={`${name}, chart. The table “Events by theme” has the numbers.`}>
        {drawn.map(({ id, options }) => (
          <PlotSvg key={id} row={id} options={options} />
        ))}
      </ScrollBox>
    </div>
  );
}

/** The document only creates elements, and nothing is inserted into it. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

function PlotSvg({ row, options }: { row: string; options: Plot.PlotOptions }) {
  const drawn = Plot.plot({ ...options, document, className: 'trend-svg' });
  drawn.setAttribute('aria-hidden', 'true');
  drawn.setAttribute('data-row', row);
  return svgElement(drawn);
}

const TEXT = 3;
const NAMES: Readonly<Record<string, string>> = { class: 'className', 'xlink:href': 'href' };

/**
 * Converts a server-side SVG element to React elements. Drops style sheets and style attributes, because the page's own
 * stylesheet sets the look. Removes links from the tab order, because the table below has the same links.
 */
export function svgElement(element: Element, key?: number): ReactNode {
  const attributes = [...element.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => [propertyName(name), value]);
  const props = element.localName === 'a' ? { key, tabIndex: -1 } : { key };
  const children = element.firstElementChild === null ? [element.textContent] : [...element.childNodes].map(child);
  return createElement(element.localName, { ...Object.fromEntries(attributes), ...props }, ...children);
}

function child(node: ChildNode, key: number): ReactNode {
  if (node.nodeType === TEXT) return node.textContent;
  const element = node as Element;
  return element.localName === 'style' ? null : svgElement(element, key);
}

/** `stroke-width` → `strokeWidth`. */
const propertyName = (name: string): string =>
  NAMES[name] ?? (/^(aria|data)-/.test(name) ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
