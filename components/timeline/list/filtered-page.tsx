import type { ReactNode } from 'react';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import { ClockControls, FacetSections } from '../../filters/facet-sections';
import { FilterChips } from '../../filters/filter-chips';
import { RESULTS } from '../../filters/filter-ids';
import { FilterBar, FilterRail } from '../../filters/filter-rail';
import { FilterProvider, ListFrame } from '../../filters/filter-state';
import { ViewSwitch } from '../../shell/view-switch';
import { ClockNotice, EmptyTimeline } from './empty-timeline';
import { isBare } from './headline';

export interface FilteredPageProps {
  readonly here: 'compare' | 'trends';
  readonly title: string;
  /** the line below the title; read aloud after a change of the filters */
  readonly words: string;
  /** true if the line is only for screen readers on a page without events */
  readonly hidesBareWords?: boolean;
  readonly view: TimelineView;
  readonly filters: TimelineFilters;
  readonly dropped: readonly string[];
  readonly hrefOf: (filters: TimelineFilters) => string;
  readonly hidden: ReactNode;
  readonly children: ReactNode;
}

/** A page about the filtered events that is not their list: filters beside, title and switch above. */
export function FilteredPage({ here, title, words, hidesBareWords, view, filters, dropped, hrefOf, hidden, children }: FilteredPageProps) {
  const bare = isBare(view, filters);
  return (
    <FilterProvider filters={filters}>
      <main className={`timeline-page ${here}-page page-width`}>
        {bare ? null : (
          <FilterRail total={view.total} path={`/${here}`} hidden={hidden}>
            <ClockControls filters={filters} dropped={dropped} hrefOf={hrefOf} />
            <FacetSections facets={view.facets} filters={filters} asked={null} />
          </FilterRail>
        )}
        <div id={RESULTS} className="timeline-main">
          <header className="view-head">
            <div className="min-w-0 flex-[1_1_20rem]">
              <h1 className="page-title">{title}</h1>
              <p className={bare && hidesBareWords ? 'sr-only' : 'mt-1 text-ink-2'} role="status">
                {words}
              </p>
            </div>
            {bare ? null : <ViewSwitch filters={filters} here={here} />}
          </header>
          {bare ? null : <FilterBar>{null}</FilterBar>}
          <ClockNotice filters={filters} reportsSince={view.reportsSince} hrefOf={hrefOf} />
          <FilterChips filters={filters} choices={view.choices} dropped={dropped} hrefOf={hrefOf} />
          {children === null ? <EmptyTimeline filters={filters} view={view} hrefOf={hrefOf} /> : <ListFrame>{children}</ListFrame>}
        </div>
      </main>
    </FilterProvider>
  );
}
