import { calendarParts, calendarWords, monthName, yearWords } from '@/domain/dates/day-words';
import { type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import type { DaySpan } from '@/domain/timeline/tiles';
import { filtersOfPeriod, type PeriodCount, type PeriodUnit, type Trends, themeTrendHref } from '@/domain/timeline/trends';

export const UNIT_WORDS: Readonly<Record<PeriodUnit, { readonly one: string; readonly more: string }>> = {
  month: { one: 'Month', more: 'Months' },
  quarter: { one: 'Quarter', more: 'Quarters' },
  year: { one: 'Year', more: 'Years' },
  decade: { one: 'Decade', more: 'Decades' },
  century: { one: 'Century', more: 'Centuries' },
};

const yearOf = (day: string): number => calendarParts(day)?.year ?? 0;
const monthOf = (day: string): number => calendarParts(day)?.month ?? 1;

/** "March 2024", "January to March 2024", "2024", "2020 to 2029" */
export function periodWords({ from, to }: DaySpan, unit: PeriodUnit): string {
  switch (unit) {
    case 'month':
      return calendarWords(from.slice(0, -3));
    case 'quarter':
      return `${monthName(monthOf(from))} to ${calendarWords(to.slice(0, -3))}`;
    case 'year':
      return yearWords(yearOf(from));
    case 'decade':
    case 'century':
      return `${yearWords(yearOf(from))} to ${yearWords(yearOf(to))}`;
  }
}

export interface PeriodTick {
  readonly at: number;
  readonly label: string;
  readonly year: string | null;
}

/** px that a label needs: a year, and a month or quarter */
const YEAR_WIDTH = 36;
const PART_WIDTH = 26;

/** periods without a year label after which the last one has its year, because a phone shows only the newest periods */
const FAR_FROM_YEAR = 6;

/** Returns labels for periods that are `step` px wide. Parts of years have labels if there is room, and years at their start. */
export function periodTicks(periods: readonly DaySpan[], unit: PeriodUnit, step: number): readonly PeriodTick[] {
  if (unit !== 'month' && unit !== 'quarter') return everyFew(periods, Math.ceil(YEAR_WIDTH / step));
  const withParts = step >= PART_WIDTH;
  const startsYear = ({ from }: DaySpan, at: number): boolean => monthOf(from) === 1 || (at === 0 && monthOf(from) < 11);
  const endsFar = periods.length - 1 - periods.findLastIndex(startsYear) >= FAR_FROM_YEAR;
  return periods.flatMap((period, at) => {
    const year = yearWords(yearOf(period.from));
    const starts = startsYear(period, at);
    if (withParts)
      return [{ at, label: partWords(period.from, unit), year: starts || (endsFar && at === periods.length - 1) ? year : null }];
    return starts ? [{ at, label: year, year: null }] : [];
  });
}

const partWords = (day: string, unit: 'month' | 'quarter'): string =>
  unit === 'month' ? monthName(monthOf(day)).slice(0, 3) : `Q${(monthOf(day) + 2) / 3}`;

const everyFew = (periods: readonly DaySpan[], few: number): readonly PeriodTick[] =>
  periods.flatMap(({ from }, at) => (at % few === 0 ? [{ at, label: yearWords(yearOf(from)), year: null }] : []));

/** Returns "12", "3.5", or "<0.1" for a smaller positive number. */
export function countWords(count: number): string {
  if (count > 0 && count < 0.05) return '<0.1';
  return numberWords(Number(count.toFixed(1)));
}

/** A count as the label of a bar: a whole number, or nothing if the bar is almost empty. The table has the decimals. */
export const roundedWords = (count: number): string => (count < 0.5 ? '' : numberWords(Math.round(count)));

/** "1 event", "2.5 events". A sum of parts can be slightly below 1. */
export function many(count: number, one: string): string {
  const words = countWords(count);
  return `${words} ${one}${words === '1' ? '' : 's'}`;
}

export interface ColumnLink {
  readonly at: number;
  readonly href: string | null;
  readonly title: string;
}

type Periods = Pick<Trends, 'periods' | 'unit'>;

/** Returns null if a URL cannot express the days. `theme` limits the link to one of the visible themes. */
export function hrefOfPeriod({ periods }: Periods, filters: TimelineFilters, at: number, theme?: string): string | null {
  const period = periods[at];
  const narrowed = period ? filtersOfPeriod(filters, period) : null;
  if (narrowed === null) return null;
  return theme === undefined ? timelineHref(narrowed) : themeTrendHref(narrowed, theme);
}

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

export const linksOf = <T>(values: readonly T[], link: (value: T, at: number) => Omit<ColumnLink, 'at'> | null): readonly ColumnLink[] =>
  values.flatMap((value, at) => {
    const found = link(value, at);
    return found ? [{ at, ...found }] : [];
  });

const closeness = (toTheDay: number, lessClosely: number): string =>
  lessClosely === 0 ? '' : `, ${countWords(toTheDay)} with the day stated, ${countWords(lessClosely)} less precise`;
