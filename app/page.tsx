/** The timeline. The address is the whole state: filters, order, page, and the event that stands open beside it. */
import type { Metadata } from 'next';
import { EventDetail } from '@/components/event/event-detail';
import { TimelinePage } from '@/components/timeline/timeline-page';
import { parseWindow } from '@/domain/axis-window';
import { parseFilters } from '@/domain/filters';
import { panelHref, panelId } from '@/domain/hrefs';
import { getEvent } from '@/services/events/get-event';
import { getTimeline } from '@/services/timeline/get-timeline';
import { database } from './_server/context';
import { today } from './_server/today';

export const metadata: Metadata = { title: { absolute: 'Dateline: a timeline with its sources' } };

export default async function Page({ searchParams }: PageProps<'/'>) {
  const params = await searchParams;
  const { filters, dropped } = parseFilters(params);
  const wanted = panelId(params.event);
  const db = await database();
  const [view, event] = await Promise.all([
    getTimeline(db, filters, parseWindow(params.window)),
    wanted === null ? null : getEvent(db, wanted),
  ]);
  return (
    <TimelinePage
      view={view}
      filters={filters}
      dropped={event === null && params.event !== undefined ? [...dropped, 'event'] : dropped}
      selectedId={event?.id ?? null}
      today={today()}
      panel={
        event ? (
          <EventDetail event={event} today={today()} titleLevel="h2" opensInPanel hrefOf={(other) => panelHref(filters, other.id)} />
        ) : null
      }
    />
  );
}
