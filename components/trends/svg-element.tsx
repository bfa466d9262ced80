/**
 * An SVG element that was drawn on a document of the server, as React elements. Style sheets and style attributes are left behind: what
 * a chart looks like is said by the page's own. Its links stay out of the order of tabs, because the table below has the same ones.
 */
import { createElement, type ReactNode } from 'react';

const TEXT = 3;
const NAMES: Readonly<Record<string, string>> = { class: 'className', 'xlink:href': 'href' };

export function svgElement(element: Element, key?: number): ReactNode {
  const attributes = [...element.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => [propertyName(name), value]);
  const own = element.localName === 'a' ? { key, tabIndex: -1 } : { key };
  const children = element.firstElementChild === null ? [element.textContent] : [...element.childNodes].map(child);
  return createElement(element.localName, { ...Object.fromEntries(attributes), ...own }, ...children);
}

function child(node: ChildNode, key: number): ReactNode {
  if (node.nodeType === TEXT) return node.textContent;
  const element = node as Element;
  return element.localName === 'style' ? null : svgElement(element, key);
}

/** `stroke-width` → `strokeWidth`. */
const propertyName = (name: string): string =>
  NAMES[name] ?? (/^(aria|data)-/.test(name) ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
