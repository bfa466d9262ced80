/** Charts one under the other over the same periods, with their names beside them. Where the page is narrow, they scroll in their own box. */
import type * as Plot from '@observablehq/plot';
import type { ReactNode } from 'react';
import { type Columns, periodAxis } from './chart-layout';
import { PlotSvg } from './plot-svg';

export interface ChartRow {
  readonly id: string;
  readonly label: ReactNode;
  /** what its scale is */
  readonly note?: ReactNode;
  readonly options: Plot.PlotOptions;
}

interface ChartStackProps {
  readonly name: string;
  readonly columns: Columns;
  readonly rows: readonly ChartRow[];
}

export function ChartStack({ name, columns, rows }: ChartStackProps) {
  const axis = periodAxis(columns);
  return (
    <div className="trend-chart">
      <div className="trend-labels" aria-hidden="true">
        {rows.map(({ id, label, note, options }) => (
          <div key={id} data-row={id} className="trend-label" style={{ height: `${options.height}px` }}>
            <span className="trend-name">{label}</span>
            {note ? <span className="trend-note">{note}</span> : null}
          </div>
        ))}
        <div style={{ height: `${axis.height}px` }} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
      <section className="trend-scroll" aria-label={`${name}, chart. The table “Events by theme” has the same figures.`} tabIndex={0}>
        {rows.map(({ id, options }) => (
          <PlotSvg key={id} row={id} options={options} />
        ))}
        <PlotSvg row="axis" options={axis} />
      </section>
    </div>
  );
}
