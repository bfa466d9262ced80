import { FAMILIES } from '@/domain/drawing';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { PeriodCount, ThemeTrend, Trends } from '@/domain/timeline/trends';
import { Glyph } from '../ui/glyph';
import { ScrollBox } from '../ui/section';
import { type ChartRow, countRow, reportsRow, sumOf } from './chart-rows';
import { ChartStack } from './chart-stack';
import { countLinks, countWords, hrefOfPeriod, many, roundedWords, titleOf, UNIT_WORDS } from './period-words';
import { TrendFigure } from './trend-figure';

/** maximum number of themes in the chart; the table has all */
const MOST_ROWS = 12;
const ALL_HEIGHT = 112;
const THEME_HEIGHT = 40;

export function ThemeFigure({ trends, filters }: { trends: Trends; filters: TimelineFilters }) {
  const drawn = trends.themes.slice(0, MOST_ROWS);
  const most = mostOf(drawn.flatMap(({ counts }) => counts));
  const hidden = trends.themes.length - drawn.length;
  const all: ChartRow = {
    id: 'all',
    label: 'All events',
    note: `up to ${roundedWords(mostOf(trends.all))}`,
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
          Solid: the source states the day or days. Hatched: the date is less precise. An event counts under each of its themes. All themes
          use the same scale, up to {roundedWords(most)}. {hidden > 0 ? `The table has ${many(hidden, 'more theme')}.` : ''}
        </>
      }
      table={<ThemeTable trends={trends} filters={filters} />}
    >
      <ChartStack name="Events by theme" columns={trends} rows={[all, ...drawn.map(themeRow), reportsRow(trends, filters)]} />
    </TrendFigure>
  );
}

const mostOf = (counts: readonly PeriodCount[]): number => Math.max(1, ...counts.map(sumOf));

const NONE: PeriodCount = { toTheDay: 0, lessClosely: 0, touching: 0 };

function ThemeTable({ trends, filters }: { trends: Trends; filters: TimelineFilters }) {
  const { unit, periods, all, themes, reports } = trends;
  const head = [UNIT_WORDS[unit].one, 'All', 'Day stated', 'Less precise', ...themes.map(({ label }) => label), 'Articles', 'Sources'];
  return (
    <ScrollBox className="trend-table-box" aria-label="Events by theme, table">
      <table className="trend-table">
        <caption className="sr-only">Events by theme</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              // The order of the head cells never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ from }, at) => {
            const name = titleOf(trends, at);
            const count = all[at] ?? NONE;
            return (
              <tr key={from}>
                <th scope="row">{name}</th>
                <Figure words={countWords(sumOf(count))} name={name} href={count.touching > 0 ? hrefOfPeriod(trends, filters, at) : null} />
                <td>{countWords(count.toTheDay)}</td>
                <td>{countWords(count.lessClosely)}</td>
                {themes.map(({ id, label, counts }) => {
                  const themeCount = counts[at] ?? NONE;
                  const href = themeCount.touching > 0 ? hrefOfPeriod(trends, filters, at, id) : null;
                  return <Figure key={id} words={countWords(sumOf(themeCount))} name={`${name}, ${label}`} href={href} />;
                })}
                <td>{reports[at]?.articles ?? 0}</td>
                <td>{reports[at]?.sources ?? 0}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Figure({ words, href, name }: { words: string; href: string | null; name: string }) {
  if (href === null) return <td>{words}</td>;
  return (
    <td>
      <a className="link" href={href} aria-label={`${name}: ${words}`}>
        {words}
      </a>
    </td>
  );
}
