/** The trends of the filtered timeline: number of events, their kinds and actors, and the number of articles. */
import Link from 'next/link';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import { NO_CHOICE, type TrendChoice, type Trends, trendsHref } from '@/domain/timeline/trends';
import { ClockControls, FacetSections } from '../filters/facet-sections';
import { FilterChips } from '../filters/filter-chips';
import { FilterBar, FilterRail } from '../filters/filter-rail';
import { FilterProvider, ListFrame } from '../filters/filter-state';
import { ViewSwitch } from '../shell/view-switch';
import { ClockNotice, EmptyTimeline } from '../timeline/list/empty-timeline';
import { headline, isBare } from '../timeline/list/headline';
import { PairsFigure } from './pairs-figure';
import { many, UNIT_WORDS } from './period-words';
import { ThemeFigure } from './theme-figure';
import { Hatches } from './trend-figure';

interface TrendsPageProps {
  readonly view: TimelineView;
  /** null if no event matches the filters */
  readonly trends: Trends | null;
  readonly filters: TimelineFilters;
  readonly choice: TrendChoice;
  readonly dropped: readonly string[];
}

export function TrendsPage({ view, trends, filters, choice, dropped }: TrendsPageProps) {
  const hrefOf = (other: TimelineFilters): string => trendsHref(other, choice);
  const bare = isBare(view, filters);
  return (
    <FilterProvider filters={filters}>
      <main className="timeline-page page-width">
        {bare ? null : (
          <FilterRail
            total={view.total}
            path="/trends"
            hidden={
              <>
                {choice.period === null ? null : <input type="hidden" name="period" value={choice.period} />}
                {choice.pairs === NO_CHOICE.pairs ? null : <input type="hidden" name="pairs" value={choice.pairs} />}
              </>
            }
          >
            <ClockControls filters={filters} hrefOf={hrefOf} />
            <FacetSections facets={view.facets} filters={filters} asked={null} />
          </FilterRail>
        )}
        <div className="timeline-main">
          <header className="view-head">
            <div>
              <h1 className="font-medium font-serif text-page-phone tablet:text-page">Trends</h1>
              <p className={bare ? 'sr-only' : 'mt-1 text-ink-2'} role="status">
                {headline(view, filters)}
              </p>
            </div>
            {bare ? null : <ViewSwitch filters={filters} here="trends" />}
          </header>
          {bare ? null : <FilterBar>{null}</FilterBar>}
          <ClockNotice filters={filters} reportsSince={view.reportsSince} hrefOf={hrefOf} />
          <FilterChips filters={filters} choices={view.choices} dropped={dropped} hrefOf={hrefOf} />
          {trends === null ? (
            <EmptyTimeline filters={filters} unfilteredTotal={view.unfilteredTotal} suggestions={view.suggestions} hrefOf={hrefOf} />
          ) : (
            <ListFrame>
              <Figures trends={trends} filters={filters} choice={choice} />
            </ListFrame>
          )}
        </div>
      </main>
    </FilterProvider>
  );
}

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
      <PeriodChoice trends={trends} filters={filters} choice={choice} />
      <div className="trend-notes">
        <p>
          An event that spans several periods counts in proportion to its days in each period, so counts can be fractional. Select a bar to
          see its events.
        </p>
        <p>
          The strip under each chart shows how many articles and sources reported these events.
          {elsewhere > 0 ? ` ${many(elsewhere, 'more article')} appeared before or after these periods.` : ''}
        </p>
      </div>
      <ThemeFigure trends={trends} filters={filters} />
      <PairsFigure trends={trends} filters={filters} choice={choice} />
    </>
  );
}

/** Links to the period units that suit the span. The best one is the default. */
function PeriodChoice({ trends, filters, choice }: FiguresProps) {
  return (
    <nav aria-label="Periods" className="trend-choice">
      {trends.units.map((unit) => (
        <Link
          key={unit}
          scroll={false}
          href={trendsHref(filters, { ...choice, period: unit })}
          aria-current={unit === trends.unit ? 'true' : undefined}
        >
          {UNIT_WORDS[unit].more}
        </Link>
      ))}
    </nav>
  );
}
