/** The page of one event at its permanent URL. Links to the event lead here without scripts. */
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { permanentRedirect, redirect } from 'next/navigation';
import { nothingHere } from '@/app/_server/answers/nothing-here';
import { oembedLink } from '@/app/_server/answers/oembed';
import { publicEvent } from '@/app/_server/answers/public-event';
import { pageOrigin, publicOrigin, site, today } from '@/app/_server/site';
import { EventDetail, EventPageFrame } from '@/components/event/event-detail';
import { JsonLd } from '@/components/export/citations';
import { dateWords } from '@/domain/dates/date-words';
import { citableEvent, citationMeta, eventFacts } from '@/domain/export/citable';
import { eventHref } from '@/domain/hrefs';

export async function generateMetadata({ params }: PageProps<'/events/[id]/[slug]'>): Promise<Metadata> {
  const event = await publicEvent((await params).id);
  if (!event) return { title: 'Event not found' };
  const origin = await pageOrigin();
  return {
    title: event.title,
    description: event.summary ?? `${dateWords(event.date)}. The event with its sources, quotes and history.`,
    alternates: { canonical: eventHref(event), types: oembedLink(origin, eventHref(event)) },
    other: citationMeta(citableEvent(event, { origin, accessed: today(), site: await site() })),
  };
}

export default async function Page({ params }: PageProps<'/events/[id]/[slug]'>) {
  const { id, slug } = await params;
  const event = await publicEvent(id);
  if (!event) return nothingHere();
  // A temporary redirect, because the merge may be undone.
  if (String(event.id) !== id) redirect(eventHref(event));
  if (event.slug !== slug) permanentRedirect(eventHref(event));
  const requestHeaders = await headers();
  const origin = publicOrigin(requestHeaders);
  return (
    <EventPageFrame event={event}>
      <JsonLd data={eventFacts(event, `${origin}${eventHref(event)}`)} nonce={requestHeaders.get('x-nonce') ?? undefined} />
      <EventDetail
        event={event}
        today={today()}
        site={await site()}
        origin={origin}
        titleLevel="h1"
        opensInPanel={false}
        hrefOf={eventHref}
      />
    </EventPageFrame>
  );
}
