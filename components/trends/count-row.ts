/** One row of a chart: how many events each period has, solid what is dated closely, hatched the rest; each column leads to its events. */
import * as Plot from '@observablehq/plot';
import type { FamilyId } from '@/domain/families';
import type { PeriodCount } from '@/domain/timeline/trends';
import { type Columns, chartFrame, hasNumbers } from './chart-layout';
import { hatchOf } from './hatches';
import { countWords } from './number-words';

export interface CountRow {
  readonly counts: readonly Pick<PeriodCount, 'toTheDay' | 'lessClosely'>[];
  /** what the full height stands for */
  readonly most: number;
  readonly height: number;
  /** null: of no family */
  readonly family: FamilyId | null;
  readonly links: readonly ColumnLink[];
}

/** What stands behind a column. */
export interface ColumnLink {
  readonly at: number;
  readonly href: string | null;
  readonly title: string;
}

/** px above a bar for its number */
const NUMBER_HEIGHT = 14;
const AIR = 4;

export const sumOf = ({ toTheDay, lessClosely }: Pick<PeriodCount, 'toTheDay' | 'lessClosely'>): number => toTheDay + lessClosely;
export const colorOf = (family: FamilyId | null): string => (family === null ? 'var(--ink-2)' : `var(--${family})`);

export function countRow(columns: Columns, { counts, most, height, family, links }: CountRow): Plot.PlotOptions {
  const bars = counts.map((count, at) => ({ at, ...count, sum: sumOf(count) })).filter(({ sum }) => sum > 0);
  const color = colorOf(family);
  return {
    ...chartFrame(columns, height),
    y: { domain: [0, most], range: [height - 1, hasNumbers(columns) ? NUMBER_HEIGHT : AIR], axis: null },
    marks: [
      columnLinks(links, [0, most]),
      Plot.barY(bars, { x: 'at', y1: 0, y2: 'toTheDay', fill: color, className: 'trend-mark' }),
      Plot.barY(
        bars.filter(({ lessClosely }) => lessClosely > 0),
        { x: 'at', y1: 'toTheDay', y2: 'sum', fill: hatchOf(family), stroke: color, strokeWidth: 1, inset: 0.5, className: 'trend-mark' },
      ),
      Plot.ruleY([0], { stroke: 'var(--line-strong)', className: 'trend-mark' }),
      ...(hasNumbers(columns)
        ? [Plot.text(bars, { x: 'at', y: 'sum', text: ({ sum }) => countWords(sum), dy: -7, className: 'trend-number' })]
        : []),
    ],
  };
}

/** The ground of each column, which shows under the pointer and leads on. */
export const columnLinks = (links: readonly ColumnLink[], [low, high]: readonly [number, number]): Plot.Markish =>
  Plot.barY(links, { x: 'at', y1: low, y2: high, insetLeft: -1, insetRight: -1, href: 'href', title: 'title', className: 'trend-column' });
