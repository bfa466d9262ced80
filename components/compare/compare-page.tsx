/** Actors side by side: their numbers, a lane each on one axis, and what they share. */
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { counted } from '@/domain/text/counted';
import { type Comparison, comparedLanes, compareHref, LEAST_COMPARED, MOST_COMPARED } from '@/domain/timeline/compare';
import type { LanesView } from '@/domain/timeline/lanes-view';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import { AxisLate } from '../axis/axis-late';
import { axisRows } from '../axis/axis-rows';
import { ClockControls } from '../filters/clock-controls';
import { FacetSections } from '../filters/facet-sections';
import { FilterBar } from '../filters/filter-bar';
import { FilterChips } from '../filters/filter-chips';
import { FilterRail } from '../filters/filter-rail';
import { FilterProvider } from '../filters/filter-state';
import { LaneFields } from '../lanes/lane-fields';
import { ViewSwitch } from '../shell/view-switch';
import { ClockNotice } from '../timeline/head/clock-notice';
import { EmptyTimeline } from '../timeline/head/empty-timeline';
import { isBare } from '../timeline/head/is-bare';
import { ListFrame } from '../timeline/list/list-frame';
import { ChooseActors } from './choose-actors';
import { CompareTable } from './compare-table';
import { SharedEvents } from './shared-events';

interface ComparePageProps {
  readonly view: TimelineView;
  readonly comparison: Comparison;
  /** null where there is nothing to draw */
  readonly lanes: LanesView | null;
  readonly filters: TimelineFilters;
  readonly dropped: readonly string[];
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
}

export function ComparePage({ view, comparison, lanes, filters, dropped, today }: ComparePageProps) {
  const { actors } = comparison;
  const bare = isBare(view, filters);
  return (
    <FilterProvider filters={filters}>
      <main className="timeline-page compare-page page-width">
        {bare ? null : (
          <FilterRail total={view.total} path="/compare" hidden={<LaneFields filters={{ ...filters, lanes: comparedLanes(filters) }} />}>
            <ClockControls filters={filters} hrefOf={compareHref} />
            <FacetSections facets={view.facets} filters={filters} asked={null} />
          </FilterRail>
        )}
        <div className="timeline-main">
          <header className="view-head">
            <div>
              <h1 className="font-medium font-serif text-page-phone tablet:text-page">Compare</h1>
              <p className="mt-1 text-ink-2" role="status">
                {compareWords(comparison, view.total)}
              </p>
            </div>
            {bare ? null : <ViewSwitch filters={filters} here="compare" />}
          </header>
          {bare ? null : <FilterBar>{null}</FilterBar>}
          <ClockNotice filters={filters} reportsSince={view.reportsSince} hrefOf={compareHref} />
          <FilterChips filters={filters} choices={view.choices} dropped={dropped} hrefOf={compareHref} />
          {view.total === 0 ? (
            <EmptyTimeline filters={filters} unfilteredTotal={view.unfilteredTotal} suggestions={view.suggestions} hrefOf={compareHref} />
          ) : (
            <ListFrame>
              {actors.length > 0 ? <CompareTable comparison={comparison} filters={filters} /> : null}
              {actors.length < MOST_COMPARED ? <ChooseActors actors={view.facets.actor} filters={filters} /> : null}
              {actors.length >= LEAST_COMPARED && view.axis && lanes ? (
                <>
                  <AxisLate
                    view={{ ...view.axis, tiles: [] }}
                    lanes={lanes}
                    rows={axisRows(view.axis, lanes)}
                    page="/compare"
                    filters={filters}
                    selectedId={null}
                    today={today}
                  />
                  <SharedEvents comparison={comparison} filters={filters} />
                </>
              ) : null}
            </ListFrame>
          )}
        </div>
      </main>
    </FilterProvider>
  );
}

function compareWords({ actors, sharedTotal }: Comparison, total: number): string {
  const events = counted(total, 'event');
  if (actors.length === 0) return 'Compare up to six actors side by side.';
  if (actors.length < LEAST_COMPARED) return `${events}. Add a second actor to compare.`;
  return `${events} involving ${actors.length} actors, including ${counted(sharedTotal, 'shared event')}`;
}
