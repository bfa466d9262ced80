/** Events per period: all of them, and those of each theme on one scale. */
import { FAMILIES } from '@/domain/families';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { PeriodCount, ThemeTrend, Trends } from '@/domain/timeline/trends';
import { Glyph } from '../ui/glyph';
import { type ChartRow, ChartStack } from './chart-stack';
import { countRow, sumOf } from './count-row';
import { countWords, many } from './number-words';
import { countLinks } from './period-links';
import { reportsRow } from './reports-row';
import { ThemeTable } from './theme-table';
import { TrendFigure } from './trend-figure';

/** more would not fit on a screen; the table has all */
const MOST_ROWS = 12;
const ALL_HEIGHT = 112;
const THEME_HEIGHT = 40;

interface ThemeFigureProps {
  readonly trends: Trends;
  readonly filters: TimelineFilters;
}

export function ThemeFigure({ trends, filters }: ThemeFigureProps) {
  const drawn = trends.themes.slice(0, MOST_ROWS);
  const most = mostOf(drawn.flatMap(({ counts }) => counts));
  const hidden = trends.themes.length - drawn.length;
  const all: ChartRow = {
    id: 'all',
    label: 'All events',
    note: `up to ${countWords(mostOf(trends.all))}`,
    options: countRow(trends, {
      counts: trends.all,
      most: mostOf(trends.all),
      height: ALL_HEIGHT,
      family: null,
      links: countLinks(trends, filters, trends.all),
    }),
  };
  const themeRow = (theme: ThemeTrend): ChartRow => ({
    id: theme.id,
    label: (
      <>
        <Glyph family={theme.family} /> <span title={`${theme.label}: ${FAMILIES[theme.family].label}`}>{theme.label}</span>
      </>
    ),
    options: countRow(trends, {
      counts: theme.counts,
      most,
      height: THEME_HEIGHT,
      family: theme.family,
      links: countLinks(trends, filters, theme.counts, theme),
    }),
  });
  return (
    <TrendFigure
      id="by-theme"
      title="Events by theme"
      caption={
        <>
          Solid: the source states the day or the days. Hatched: the date is less precise. An event counts under each of its themes. All
          themes use the same scale, up to {countWords(most)}. {hidden > 0 ? `The table has ${many(hidden, 'more theme')}.` : ''}
        </>
      }
      table={<ThemeTable trends={trends} filters={filters} />}
    >
      <ChartStack name="Events by theme" columns={trends} rows={[all, ...drawn.map(themeRow), reportsRow(trends, filters)]} />
    </TrendFigure>
  );
}

const mostOf = (counts: readonly PeriodCount[]): number => Math.max(1, ...counts.map(sumOf));
