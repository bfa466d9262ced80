/** Where periods lie in a chart: all charts of the page have the same columns, so that one is read under the other. */
import * as Plot from '@observablehq/plot';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { PeriodUnit } from '@/domain/timeline/trends';
import { periodTicks } from './period-words';

const MARGIN = 12;
/** px that the columns fill together where they can: what a page of 1280 px has for them */
const FILLED = 688;
const WIDEST = 64;
const NARROWEST = 12;
/** from so many px on a column has room for a number */
const NUMBER_WIDTH = 20;
const AXIS_HEIGHT = 34;

export interface Columns {
  readonly periods: readonly DaySpan[];
  readonly unit: PeriodUnit;
}

const stepOf = ({ periods }: Columns): number => Math.min(WIDEST, Math.max(NARROWEST, Math.floor(FILLED / periods.length)));
export const hasNumbers = (columns: Columns): boolean => stepOf(columns) >= NUMBER_WIDTH;

/** The frame of a chart `height` px high: width, margins, and a column for each period. */
export const chartFrame = (columns: Columns, height: number): Plot.PlotOptions => ({
  width: columns.periods.length * stepOf(columns) + 2 * MARGIN,
  height,
  marginLeft: MARGIN,
  marginRight: MARGIN,
  marginTop: 0,
  marginBottom: 0,
  x: { domain: columns.periods.map((_, at) => at), padding: 0.18, paddingOuter: 0, axis: null, type: 'band' },
});

/** The names of the periods, as a chart of their own. */
export function periodAxis(columns: Columns): Plot.PlotOptions {
  const ticks = periodTicks(columns.periods, columns.unit, stepOf(columns));
  return {
    ...chartFrame(columns, AXIS_HEIGHT),
    marks: [
      Plot.text(ticks, { x: 'at', text: 'label', frameAnchor: 'top', dy: 4, lineAnchor: 'top', className: 'trend-tick' }),
      Plot.text(
        ticks.filter(({ year }) => year !== null),
        { x: 'at', text: 'year', frameAnchor: 'top', dy: 18, lineAnchor: 'top', className: 'trend-tick trend-tick-year' },
      ),
    ],
  };
}
