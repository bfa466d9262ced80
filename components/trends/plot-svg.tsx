/** A chart of Observable Plot, drawn on the server. It is hidden from assistive technology, for which the table of the same figures stands. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { svgElement } from './svg-element';

/** nothing is ever put into it: it makes the elements */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** `row` names it for the style sheet. */
export function PlotSvg({ row, options }: { row: string; options: Plot.PlotOptions }) {
  const drawn = Plot.plot({ ...options, document, className: 'trend-svg' });
  drawn.setAttribute('aria-hidden', 'true');
  drawn.setAttribute('data-row', row);
  return svgElement(drawn);
}
