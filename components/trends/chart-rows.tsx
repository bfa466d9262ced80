import * as Plot from '@observablehq/plot';
import type { ReactNode } from 'react';
import type { FamilyId } from '@/domain/drawing';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { PeriodCount, PeriodUnit, Trends } from '@/domain/timeline/trends';
import { type ColumnLink, periodTicks, reportLinks, roundedWords } from './period-words';
import { hatchOf } from './trend-figure';

export interface ChartRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly options: Plot.PlotOptions;
}

const HEIGHT = 48;
/** px above a bar for its number */
const NUMBER_HEIGHT = 14;

export function reportsRow(trends: Trends, filters: TimelineFilters): ChartRow {
  const { reports } = trends;
  const most = Math.max(1, ...reports.map(({ articles }) => articles));
  const bars = reports.map((report, at) => ({ at, ...report })).filter(({ articles }) => articles > 0);
  return {
    id: 'reports',
    label: (
      <span className="flex flex-wrap items-center gap-x-1.5">
        Articles <span aria-hidden="true" className="w-3.5 flex-none border-t-2 border-t-ink" /> sources
      </span>
    ),
    note: `up to ${numberWords(most)}`,
    options: {
      ...chartFrame(trends, HEIGHT),
      y: { domain: [0, most], range: [HEIGHT - 1, NUMBER_HEIGHT], axis: null },
      marks: [
        columnLinks(reportLinks(trends, filters), [0, most]),
        Plot.barY(bars, {
          x: 'at',
          y1: 0,
          y2: 'articles',
          className: 'pointer-events-none fill-line-strong forced-colors:fill-[GrayText]',
        }),
        Plot.tickY(bars, { x: 'at', y: 'sources', strokeWidth: 2, className: 'pointer-events-none stroke-ink' }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)', className: 'pointer-events-none' }),
        ...(hasNumbers(trends)
          ? [
              Plot.text(bars, {
                x: 'at',
                y: 'articles',
                text: ({ articles }) => numberWords(articles),
                dy: -7,
                className: 'pointer-events-none fill-ink',
              }),
            ]
          : []),
      ],
    },
  };
}

/** One row of a chart: events per period, solid for exact dates and hatched for inexact ones. Each column links to its events. */
interface CountRow {
  readonly counts: readonly Pick<PeriodCount, 'toTheDay' | 'lessClosely'>[];
  /** count at full height */
  readonly most: number;
  readonly height: number;
  readonly family: FamilyId | null;
  readonly links: readonly ColumnLink[];
}

const AIR = 4;

export const sumOf = ({ toTheDay, lessClosely }: Pick<PeriodCount, 'toTheDay' | 'lessClosely'>): number => toTheDay + lessClosely;
const colorOf = (family: FamilyId | null): string => (family === null ? 'var(--ink-2)' : `var(--${family})`);

export function countRow(columns: Columns, { counts, most, height, family, links }: CountRow): Plot.PlotOptions {
  const bars = counts.map((count, at) => ({ at, ...count, sum: sumOf(count) })).filter(({ sum }) => sum > 0);
  const color = colorOf(family);
  return {
    ...chartFrame(columns, height),
    y: { domain: [0, most], range: [height - 1, hasNumbers(columns) ? NUMBER_HEIGHT : AIR], axis: null },
    marks: [
      columnLinks(links, [0, most]),
      Plot.barY(bars, { x: 'at', y1: 0, y2: 'toTheDay', fill: color, className: 'pointer-events-none' }),
      Plot.barY(
        bars.filter(({ lessClosely }) => lessClosely > 0),
        {
          x: 'at',
          y1: 'toTheDay',
          y2: 'sum',
          fill: hatchOf(family),
          stroke: color,
          strokeWidth: 1,
          inset: 0.5,
          className: 'pointer-events-none',
        },
      ),
      Plot.ruleY([0], { stroke: 'var(--line-strong)', className: 'pointer-events-none' }),
      ...(hasNumbers(columns)
        ? [Plot.text(bars, { x: 'at', y: 'sum', text: ({ sum }) => roundedWords(sum), dy: -7, className: 'pointer-events-none fill-ink' })]
        : []),
    ],
  };
}

/** Clickable background of each column, visible on hover. */
const columnLinks = (links: readonly ColumnLink[], [low, high]: readonly [number, number]): Plot.Markish =>
  Plot.barY(links, { x: 'at', y1: low, y2: high, insetLeft: -1, insetRight: -1, href: 'href', title: 'title', className: 'trend-column' });

const MARGIN = 12;
/** px that all columns should fill together: the space on a page of 1280 px */
const FILLED = 688;
const WIDEST = 64;
const NARROWEST = 12;
/** minimum px of a column that shows a number */
const NUMBER_WIDTH = 20;
const AXIS_HEIGHT = 34;

export interface Columns {
  readonly periods: readonly DaySpan[];
  readonly unit: PeriodUnit;
}

const stepOf = ({ periods }: Columns): number => Math.min(WIDEST, Math.max(NARROWEST, Math.floor(FILLED / periods.length)));
export const hasNumbers = (columns: Columns): boolean => stepOf(columns) >= NUMBER_WIDTH;

/** Options of a chart that is `height` px high. All charts of the page have the same columns, so that readers can compare them. */
export const chartFrame = (columns: Columns, height: number): Plot.PlotOptions => ({
  width: columns.periods.length * stepOf(columns) + 2 * MARGIN,
  height,
  marginLeft: MARGIN,
  marginRight: MARGIN,
  marginTop: 0,
  marginBottom: 0,
  x: { domain: columns.periods.map((_, at) => at), padding: 0.18, paddingOuter: 0, axis: null, type: 'band' },
});

export function periodAxis(columns: Columns): Plot.PlotOptions {
  const ticks = periodTicks(columns.periods, columns.unit, stepOf(columns));
  return {
    ...chartFrame(columns, AXIS_HEIGHT),
    marks: [
      Plot.text(ticks, {
        x: 'at',
        text: 'label',
        frameAnchor: 'top',
        dy: 4,
        lineAnchor: 'top',
        className: 'pointer-events-none fill-ink-3',
      }),
      Plot.text(
        ticks.filter(({ year }) => year !== null),
        { x: 'at', text: 'year', frameAnchor: 'top', dy: 18, lineAnchor: 'top', className: 'pointer-events-none fill-ink-2 font-semibold' },
      ),
    ],
  };
}
