import { ArrowDownUp, ChevronDown, ChevronUp, SlidersHorizontal, X } from 'lucide';
import { Icon } from '@/components/ui/icon';
import {
  isFiltered,
  isRanked,
  LIST_ORDERS,
  type ListOrder,
  type TimelineFilters,
  timelineHref,
  timeOrder,
} from '@/domain/filters/timeline-filters';
import { countedUpTo } from '@/domain/text/counted';
import type { ComingUpView, LanesView, TimelineView } from '@/domain/timeline/timeline-view';
import { axisRows } from '../axis/layout/axis-lanes';
import { LazyAxis } from '../axis/lazy-axis';
import { PanelSkeleton } from '../event/event-detail';
import { ExportSheet } from '../export/export-sheet';
import { type AskedFacet, ClockControls, FacetSections } from '../filters/facet-sections';
import { FilterChips } from '../filters/filter-chips';
import { FilterOpener } from '../filters/filter-form';
import { FilterBar, FilterRail } from '../filters/filter-rail';
import { ListFrame } from '../filters/filter-state';
import { LaneFields, LanesBar } from '../filters/lanes-bar';
import { Overview } from '../overview/overview';
import { overviewBars } from '../overview/overview-bars';
import { Scrubber } from '../overview/scrubber';
import { LIST_ANCHOR, ViewSwitch } from '../shell/view-switch';
import { Link, PageLink, TextLink } from '../ui/button';
import { SpokenStatus } from '../ui/spoken-status';
import { SaveView } from '../views/save-view';
import { LazyShortcuts } from './lazy-shortcuts';
import { ClockNotice, EmptyTimeline } from './list/empty-timeline';
import { ComingUp, EventList } from './list/event-list';
import { headline, isBare, spokenHeadline, subjectOf } from './list/headline';
import { LazyNewSinceVisit } from './list/lazy-new-since-visit';
import { MoreEvents } from './list/more-events';
import { type StageProps, TimelineStage } from './timeline-stage';

export interface TimelinePageProps extends Pick<StageProps, 'filters' | 'selectedId' | 'panel'> {
  readonly view: TimelineView;
  readonly lanes: LanesView | null;
  /** null if nothing is shown above the list */
  readonly comingUp: ComingUpView | null;
  readonly introduction: string;
  readonly dropped: readonly string[];
  readonly asked: AskedFacet | null;
  /** the last page of the list on display; `filters.page` is the first */
  readonly through: number;
  readonly pageSize: number;
  readonly today: string;
}

export function TimelinePage(props: TimelinePageProps) {
  const { view, lanes, comingUp, filters, introduction, dropped, asked, through, pageSize, selectedId, panel, today } = props;
  const bare = isBare(view, filters);
  const ranked = isRanked(filters);
  const overview = overviewBars(view.histogram, today);
  const above = new Set(comingUp?.events.map(({ id }) => id));
  const pages = { filters, first: view.page, last: Math.min(through, Math.max(view.page, view.pageCount)), pageCount: view.pageCount };
  return (
    <TimelineStage
      filters={filters}
      selectedId={selectedId}
      panel={panel}
      closeIcon={<Icon of={X} size="1.125rem" />}
      waiting={<PanelSkeleton />}
      rail={
        bare ? null : (
          <>
            <div className="sticky top-4 mt-8 hidden self-start desk:max-wide:in-[[data-panel]]:block print:hidden">
              <FilterOpener icon={<Icon of={SlidersHorizontal} size="1.125rem" />} />
            </div>
            <FilterRail total={view.total} hidden={<LaneFields filters={filters} />}>
              <ClockControls filters={filters} dropped={dropped} />
              <FacetSections facets={view.facets} filters={filters} asked={asked} />
            </FilterRail>
          </>
        )
      }
    >
      <header className="view-head">
        <div className="min-w-0 flex-[1_1_20rem]">
          <h1 className="page-title">{subjectOf(view, filters)}</h1>
          {bare ? null : <p className="mt-1 text-ink-2">{headline(view, filters)}</p>}
          {isFiltered(filters) || filters.page > 1 ? null : (
            <p className="mt-1 max-w-[62ch] font-serif text-ink-2 text-quote-phone tablet:text-quote">{introduction}</p>
          )}
          <SpokenStatus>{spokenHeadline(view)}</SpokenStatus>
        </div>
        {bare ? null : <ViewSwitch filters={filters} here="timeline" />}
      </header>
      {bare ? null : (
        <FilterBar>
          <LazyShortcuts />
          <ExportSheet filters={filters} />
          <SaveView filters={filters} />
        </FilterBar>
      )}
      <ClockNotice filters={filters} reportsSince={view.reportsSince} />
      <FilterChips filters={filters} choices={view.choices} dropped={dropped} />
      <ArticlesFound query={filters.query} count={view.articlesFound} />
      {view.total === 0 ? (
        <EmptyTimeline filters={filters} view={view} />
      ) : (
        <>
          <Overview view={view} filters={filters} today={today} />
          <LanesBar filters={filters} lanes={lanes} />
          {view.axis ? (
            <LazyAxis
              view={lanes === null ? view.axis : { ...view.axis, tiles: [] }}
              lanes={lanes}
              rows={axisRows(view.axis, lanes)}
              page="/"
              filters={filters}
              selectedId={selectedId}
              today={today}
            />
          ) : null}
          {overview ? (
            <div className="scrubber-bar sticky top-0 z-6 flex h-10 items-stretch gap-3 bg-paper tablet:hidden print:hidden">
              {ranked ? null : <Scrubber overview={overview} filters={filters} pageSize={pageSize} />}
              <FilterOpener
                className="in-scrubber border-transparent [--control-height:2.5rem]"
                icon={<Icon of={SlidersHorizontal} size="1.125rem" />}
              />
            </div>
          ) : null}
          <ListHead filters={filters} />
          <ListFrame>
            {comingUp ? <ComingUp comingUp={comingUp} selectedId={selectedId} today={today} /> : null}
            <MoreEvents {...pages} where="above" icon={<Icon of={ChevronUp} size="1rem" />} />
            <EventList events={view.events.filter(({ id }) => !above.has(id))} selectedId={selectedId} today={today} ranked={ranked} />
            {view.events.length === 0 ? <PastLastPage filters={filters} page={view.page} pageCount={view.pageCount} /> : null}
            <MoreEvents {...pages} where="below" icon={<Icon of={ChevronDown} size="1rem" />} />
          </ListFrame>
        </>
      )}
    </TimelineStage>
  );
}

const PastLastPage = ({ filters, page, pageCount }: { filters: TimelineFilters; page: number; pageCount: number }) => (
  <p className="py-8 text-ink-2">
    Page {page} does not exist. <PageLink href={timelineHref({ ...filters, page: pageCount })}>Go to the last page</PageLink>
  </p>
);

const WORDS: Readonly<Record<ListOrder, string>> = { newest: 'Newest first', oldest: 'Oldest first', best: 'Best match first' };

/** The line above the list, with its order and what is new. It is always present, so later content does not shift the page. */
function ListHead({ filters }: { filters: TimelineFilters }) {
  const here = isRanked(filters) ? 'best' : timeOrder(filters.order);
  const others = LIST_ORDERS.filter((order) => order !== here && isOffered(order, filters));
  return (
    <div id={LIST_ANCHOR} className="list-head flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 focus:outline-hidden print:hidden">
      <p className="text-ink-2 text-meta">
        {WORDS[here]}
        {here !== 'best' && filters.clock === 'reported' ? ', by reporting date' : null}
      </p>
      {others.map((order, index) => (
        <Link
          key={order}
          className="link inline-flex min-h-6 items-center gap-1 text-[0.8125rem]"
          href={timelineHref({ ...filters, order, page: 1 })}
          scroll={false}
        >
          {index === 0 ? <Icon of={ArrowDownUp} size="0.875rem" /> : null}
          {WORDS[order]}
        </Link>
      ))}
      <LazyNewSinceVisit filters={filters} />
    </div>
  );
}

const isOffered = (order: ListOrder, { query }: TimelineFilters): boolean => order !== 'best' || query !== '';

function ArticlesFound({ query, count }: { query: string; count: number }) {
  if (count === 0) return null;
  return (
    <p className="mb-3 text-ink-2 text-meta print:hidden">
      These words are also in{' '}
      <TextLink href={`/articles?${new URLSearchParams({ q: query })}`}>the text of {countedUpTo(count, 'article')}</TextLink>.
    </p>
  );
}
