/** The timeline: heading, filters, overview and axis, and the list they all speak of. */
import type { ReactNode } from 'react';
import { calendarWords } from '@/domain/day-words';
import type { TimelineFilters } from '@/domain/filters';
import type { TimelineView } from '@/domain/timeline-view';
import { Axis } from '../axis/axis';
import { Overview } from '../axis/overview';
import { FilterBar } from '../filters/filter-bar';
import { FilterChips, isFiltered } from '../filters/filter-chips';
import { FilterForm } from '../filters/filter-form';
import { EmptyTimeline } from './empty-timeline';
import { EventList } from './event-list';
import { ListFrame } from './list-frame';
import { Pagination } from './pagination';
import { TimelineStage } from './timeline-stage';

interface TimelinePageProps {
  readonly view: TimelineView;
  readonly filters: TimelineFilters;
  readonly dropped: readonly string[];
  readonly selectedId: number | null;
  readonly panel: ReactNode;
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
}

export function TimelinePage({ view, filters, dropped, selectedId, panel, today }: TimelinePageProps) {
  return (
    <TimelineStage filters={filters} selectedId={selectedId} panel={panel} rail={<FilterForm facets={view.facets} total={view.total} />}>
      <header className="mt-6 mb-4 tablet:mt-8">
        <h1 className="font-medium font-serif text-page-phone tablet:text-page">Timeline</h1>
        <p className="mt-1 text-ink-2" role="status">
          {headline(view, filters)}
        </p>
      </header>
      <FilterBar />
      <FilterChips filters={filters} facets={view.facets} dropped={dropped} />
      {view.total === 0 ? (
        <EmptyTimeline filters={filters} unfilteredTotal={view.unfilteredTotal} />
      ) : (
        <>
          <Overview view={view} filters={filters} today={today} />
          {view.axis ? <Axis view={view.axis} filters={filters} selectedId={selectedId} today={today} /> : null}
          <ListFrame>
            <EventList events={view.events} selectedId={selectedId} today={today} />
            {view.events.length === 0 ? <p className="py-8 text-ink-2">This page lies past the last event.</p> : null}
          </ListFrame>
          <Pagination filters={filters} page={view.page} pageCount={view.pageCount} />
        </>
      )}
    </TimelineStage>
  );
}

function headline(view: TimelineView, filters: TimelineFilters): string {
  const events = `${view.total} ${view.total === 1 ? 'event' : 'events'}`;
  const count = isFiltered(filters) ? `${events} of ${view.unfilteredTotal}` : events;
  return view.span ? `${count}, ${calendarWords(view.span.earliest)} to ${calendarWords(view.span.latest)}` : count;
}
