/** The strip under every chart: how many articles came out in each period, and from how many sources. */
import * as Plot from '@observablehq/plot';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import type { Trends } from '@/domain/timeline/trends';
import { chartFrame, hasNumbers } from './chart-layout';
import type { ChartRow } from './chart-stack';
import { columnLinks } from './count-row';
import { reportLinks } from './period-links';

const HEIGHT = 48;
const NUMBER_HEIGHT = 14;

export function reportsRow(trends: Trends, filters: TimelineFilters): ChartRow {
  const { reports } = trends;
  const most = Math.max(1, ...reports.map(({ articles }) => articles));
  const bars = reports.map((report, at) => ({ at, ...report })).filter(({ articles }) => articles > 0);
  return {
    id: 'reports',
    label: (
      <>
        Articles <span className="trend-sources-key" /> sources
      </>
    ),
    note: `up to ${numberWords(most)}`,
    options: {
      ...chartFrame(trends, HEIGHT),
      y: { domain: [0, most], range: [HEIGHT - 1, NUMBER_HEIGHT], axis: null },
      marks: [
        columnLinks(reportLinks(trends, filters), [0, most]),
        Plot.barY(bars, { x: 'at', y1: 0, y2: 'articles', className: 'trend-mark trend-articles' }),
        Plot.tickY(bars, { x: 'at', y: 'sources', strokeWidth: 2, className: 'trend-mark trend-sources' }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)', className: 'trend-mark' }),
        ...(hasNumbers(trends)
          ? [Plot.text(bars, { x: 'at', y: 'articles', text: ({ articles }) => numberWords(articles), dy: -7, className: 'trend-number' })]
          : []),
      ],
    },
  };
}
