/** The timeline page. The URL has the whole state: filters, order, pages, and the open event. */
import type { Metadata } from 'next';
import { EventDetail } from '@/components/event/event-detail';
import { TimelinePage } from '@/components/timeline/timeline-page';
import { announced, exportHref } from '@/domain/export/formats';
import { FACET_STEP, type Facet, isFacet, MOST_LETTERS } from '@/domain/filters/facets';
import { parseFilters } from '@/domain/filters/parse-filters';
import { type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { panelHref, panelId } from '@/domain/hrefs';
import { typedLine } from '@/domain/text/cut-text';
import { firstOf, type UrlParameters } from '@/domain/text/url-query';
import { parseWindow } from '@/domain/timeline/axis-window';
import { lastPage } from '@/domain/timeline/list-pages';
import type { DaySpan } from '@/domain/timeline/tiles';
import { getEvent } from '@/services/events/get-event';
import { withCurrentNames } from '@/services/find-names';
import { getComingUp } from '@/services/timeline/coming-up';
import { getFacet } from '@/services/timeline/facets';
import { withTimeLimit } from '@/services/timeline/facts/time-limit';
import { getTimeline } from '@/services/timeline/get-timeline';
import { getLanes } from '@/services/timeline/lanes';
import { PAGE_SIZE } from '@/services/timeline/list';
import { oembedLink } from './_server/answers/oembed';
import { filterTitle, followFieldWords } from './_server/answers/page-filters';
import { orRefused } from './_server/answers/refused-view';
import { database } from './_server/context';
import { pageOrigin, site, today } from './_server/site';

/** The page's metadata links to the feed of the view and to its data, for feed readers and programs. */
export async function generateMetadata({ searchParams }: PageProps<'/'>): Promise<Metadata> {
  const { filters } = parseFilters(await searchParams);
  const types = announced(ANNOUNCED, (format) => exportHref(filters, format));
  const oembed = oembedLink(await pageOrigin(), timelineHref({ ...filters, page: 1 }));
  const [{ name }, view] = await Promise.all([site(), filterTitle(filters)]);
  return {
    title: { absolute: view === null ? `${name}: timeline with sources` : `${view} · ${name}` },
    alternates: { types: { ...types, ...oembed } },
  };
}

const ANNOUNCED = ['atom', 'jsonfeed', 'json'] as const;

export default async function Page({ searchParams }: PageProps<'/'>) {
  const params = await searchParams;
  const { filters: requested, dropped } = parseFilters(params);
  await followFieldWords(requested, timelineHref);
  const through = lastPage(params.through, requested.page);
  const wanted = panelId(params.event);
  const db = await database();
  const filters = await withCurrentNames(db, requested);
  const opened = askedFacet(params);
  const day = filters.known ?? today();
  const load = async () =>
    Promise.all([
      loadView(db, filters, parseWindow(params.window), through),
      filters.page === 1 ? getComingUp(db, filters, day) : null,
      wanted === null ? null : withTimeLimit(db, () => getEvent(db, wanted, { known: filters.known })),
      opened && getFacet(db, filters, opened.facet, { find: opened.find, skip: 0, limit: FACET_STEP }),
      site(),
    ]);
  const origin = await pageOrigin();
  return orRefused(db, { title: 'Timeline', filters }, load, ([{ view, lanes }, comingUp, event, facet, settings]) => (
    <TimelinePage
      view={view}
      lanes={lanes}
      comingUp={comingUp}
      filters={filters}
      introduction={settings.introduction}
      dropped={event === null && params.event !== undefined ? [...dropped, 'event'] : dropped}
      asked={opened && facet && { ...opened, view: facet }}
      through={through}
      pageSize={PAGE_SIZE}
      selectedId={event?.id ?? null}
      today={day}
      panel={
        event ? (
          <EventDetail
            event={event}
            today={day}
            site={settings}
            origin={origin}
            titleLevel="h2"
            opensInPanel
            hrefOf={(other) => panelHref(filters, other.id)}
          />
        ) : null
      }
    />
  ));
}

async function loadView(db: Awaited<ReturnType<typeof database>>, filters: TimelineFilters, window: DaySpan | null, through: number) {
  const view = await getTimeline(db, filters, window, through);
  return { view, lanes: filters.lanes && view.axis && (await getLanes(db, filters, view.axis.window)) };
}

/** Reads `facet=source&find=reu`, which opens and searches a facet without scripts. */
function askedFacet(params: UrlParameters): { readonly facet: Facet; readonly find: string } | null {
  const facet = firstOf(params.facet);
  return isFacet(facet) ? { facet, find: typedLine(firstOf(params.find), MOST_LETTERS) } : null;
}
