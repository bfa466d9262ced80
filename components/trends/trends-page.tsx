/** The trends of the filtered timeline: number of events, their kinds and actors, and the number of articles. */
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { NO_CHOICE, type TrendChoice, type Trends, trendsHref } from '@/domain/timeline/trends';
import { FilteredPage, type FilteredPageProps } from '../timeline/list/filtered-page';
import { headline } from '../timeline/list/headline';
import { PairsFigure } from './pairs-figure';
import { many, UNIT_WORDS } from './period-words';
import { ThemeFigure } from './theme-figure';
import { Hatches, TrendChoiceLinks } from './trend-figure';

interface TrendsPageProps extends Pick<FilteredPageProps, 'view' | 'filters' | 'dropped'> {
  /** null if no event matches the filters */
  readonly trends: Trends | null;
  readonly choice: TrendChoice;
}

export const TrendsPage = ({ view, trends, filters, choice, dropped }: TrendsPageProps) => (
  <FilteredPage
    here="trends"
    title="Trends"
    words={headline(view, filters)}
    hidesBareWords
    {...{ view, filters, dropped, hrefOf: (other) => trendsHref(other, choice) }}
    hidden={
      <>
        {choice.period === null ? null : <input type="hidden" name="period" value={choice.period} />}
        {choice.pairs === NO_CHOICE.pairs ? null : <input type="hidden" name="pairs" value={choice.pairs} />}
      </>
    }
  >
    {trends === null ? null : <Figures trends={trends} filters={filters} choice={choice} />}
  </FilteredPage>
);

interface FiguresProps {
  readonly trends: Trends;
  readonly filters: TimelineFilters;
  readonly choice: TrendChoice;
}

function Figures({ trends, filters, choice }: FiguresProps) {
  const elsewhere = trends.reportsElsewhere;
  return (
    <>
      <Hatches />
      <TrendChoiceLinks
        label="Periods"
        choices={trends.units.map((unit) => ({
          words: UNIT_WORDS[unit].more,
          href: trendsHref(filters, { ...choice, period: unit }),
          isCurrent: unit === trends.unit,
        }))}
      />
      <div className="mt-3 grid max-w-[66ch] gap-2 text-ink-2 text-meta @min-[76rem]:max-w-none @min-[76rem]:grid-cols-[repeat(2,minmax(0,66ch))] @min-[76rem]:gap-x-12">
        <p>
          An event that spans several periods counts in proportion to its days in each period. Charts round these counts. Select a bar to
          see its events.
        </p>
        <p>
          Below each chart, a row shows how many articles and sources reported these events.
          {elsewhere > 0 ? ` ${many(elsewhere, 'more article')} appeared before or after these periods.` : ''}
        </p>
      </div>
      <ThemeFigure trends={trends} filters={filters} />
      <PairsFigure trends={trends} filters={filters} choice={choice} />
    </>
  );
}
