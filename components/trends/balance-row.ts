/** The balance as a chart: a bar from zero to the mean score of each period, and a whisker over what the mean may be. */
import * as Plot from '@observablehq/plot';
import type { FamilyId } from '@/domain/families';
import type { PeriodBalance } from '@/domain/timeline/trends';
import { type Columns, chartFrame, hasScores } from './chart-layout';
import { type ColumnLink, colorOf, columnLinks } from './count-row';
import { hatchOf } from './hatches';
import { scoreWords } from './number-words';

const BALANCE_HEIGHT = 220;
const AIR = 12;
const HIGHEST = 10;
const SIDES = ['agreements', 'sanctions'] as const;
const sideOf = (mean: number): FamilyId => (mean < 0 ? 'sanctions' : 'agreements');

interface Known extends PeriodBalance {
  readonly at: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export function balanceRow(columns: Columns, balance: readonly PeriodBalance[], links: readonly ColumnLink[]): Plot.PlotOptions {
  const known = balance.flatMap((one, at): readonly Known[] => {
    const { mean, least, most } = one;
    return mean === null || least === null || most === null ? [] : [{ ...one, at, mean, least, most }];
  });
  const unsure = known.filter(({ least, most }) => most > least);
  const label = (side: 1 | -1): Plot.Markish =>
    Plot.text(
      known.filter(({ mean }) => Math.sign(mean || 1) === side),
      {
        x: 'at',
        y: ({ mean, least, most }: Known) => (side === 1 ? Math.max(mean, most) : Math.min(mean, least)),
        text: ({ mean }: Known) => scoreWords(mean),
        dy: -8 * side,
        className: 'trend-number',
      },
    );
  return {
    ...chartFrame(columns, BALANCE_HEIGHT),
    y: { domain: [-HIGHEST, HIGHEST], range: [BALANCE_HEIGHT - AIR, AIR], axis: null },
    marks: [
      columnLinks(links, [-HIGHEST, HIGHEST]),
      Plot.ruleY([-HIGHEST, -HIGHEST / 2, HIGHEST / 2, HIGHEST], { stroke: 'var(--line)', className: 'trend-mark' }),
      ...SIDES.map((family) =>
        Plot.barY(
          known.filter(({ mean, sure }) => sure && sideOf(mean) === family),
          { x: 'at', y1: 0, y2: 'mean', fill: colorOf(family), className: 'trend-mark' },
        ),
      ),
      ...SIDES.map((family) =>
        Plot.barY(
          known.filter(({ mean, sure }) => !sure && sideOf(mean) === family),
          {
            x: 'at',
            y1: 0,
            y2: 'mean',
            fill: hatchOf(family),
            stroke: colorOf(family),
            strokeWidth: 1,
            inset: 0.5,
            className: 'trend-mark',
          },
        ),
      ),
      Plot.ruleY([0], { stroke: 'var(--line-strong)', className: 'trend-mark' }),
      Plot.tickY(known, { x: 'at', y: 'mean', strokeWidth: 2, className: 'trend-mark trend-mean' }),
      ...(unsure.length === 0 ? [] : whiskers(unsure)),
      ...(hasScores(columns) ? [label(1), label(-1)] : []),
    ],
  };
}

/** On a line of paper, so that they stand out from a bar. */
const whiskers = (unsure: readonly Known[]): readonly Plot.Markish[] => [
  Plot.ruleX(unsure, { x: 'at', y1: 'least', y2: 'most', stroke: 'var(--paper)', strokeWidth: 4.5, className: 'trend-mark' }),
  Plot.ruleX(unsure, { x: 'at', y1: 'least', y2: 'most', strokeWidth: 1.5, className: 'trend-mark trend-whisker' }),
  ...(['least', 'most'] as const).map((end) =>
    Plot.tickY(unsure, { x: 'at', y: end, strokeWidth: 1.5, insetLeft: 5, insetRight: 5, className: 'trend-mark trend-whisker' }),
  ),
];
