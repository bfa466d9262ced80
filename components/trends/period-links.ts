/** Where the marks and the figures of a period lead: to the timeline under the same filters and in these days. */
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { filtersOfPeriod, type PeriodCount, type Trends, themeTrendHref } from '@/domain/timeline/trends';
import type { ColumnLink } from './count-row';
import { countWords, many } from './number-words';
import { periodWords } from './period-words';

type Periods = Pick<Trends, 'periods' | 'unit'>;

/** Null where an address cannot say the days; `theme` narrows it to one of the themes in sight. */
export function hrefOfPeriod({ periods }: Periods, filters: TimelineFilters, at: number, theme?: string): string | null {
  const period = periods[at];
  const narrowed = period ? filtersOfPeriod(filters, period) : null;
  if (narrowed === null) return null;
  return theme === undefined ? timelineHref(narrowed) : themeTrendHref(narrowed, theme);
}

/** The columns that have events. */
export const countLinks = (
  trends: Periods,
  filters: TimelineFilters,
  counts: readonly PeriodCount[],
  theme?: { readonly id: string; readonly label: string },
): readonly ColumnLink[] =>
  linksOf(counts, ({ toTheDay, lessClosely, touching }, at) =>
    touching === 0
      ? null
      : {
          href: hrefOfPeriod(trends, filters, at, theme?.id),
          title: `${titleOf(trends, at)}${theme ? `, ${theme.label}` : ''}: ${many(toTheDay + lessClosely, 'event')}${closeness(toTheDay, lessClosely)}`,
        },
  );

export const reportLinks = (trends: Periods & Pick<Trends, 'reports'>, filters: TimelineFilters): readonly ColumnLink[] =>
  linksOf(trends.reports, ({ articles, sources }, at) =>
    articles === 0
      ? null
      : {
          href: hrefOfPeriod(trends, filters, at),
          title: `${titleOf(trends, at)}: ${many(articles, 'article')} from ${many(sources, 'source')}`,
        },
  );

export const titleOf = ({ periods, unit }: Periods, at: number): string => {
  const period = periods[at];
  return period ? periodWords(period, unit) : '';
};

/** One link for each of the values, except for those that have none. */
export function linksOf<T>(values: readonly T[], link: (value: T, at: number) => Omit<ColumnLink, 'at'> | null): readonly ColumnLink[] {
  return values.flatMap((value, at) => {
    const found = link(value, at);
    return found ? [{ at, ...found }] : [];
  });
}

const closeness = (toTheDay: number, lessClosely: number): string =>
  lessClosely === 0 ? '' : `, ${countWords(toTheDay)} with the day stated, ${countWords(lessClosely)} less precise`;
