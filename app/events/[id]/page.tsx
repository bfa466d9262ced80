/** Redirects the short URL of an event to the full one. */
import { permanentRedirect, redirect } from 'next/navigation';
import { nothingHere } from '@/app/_server/answers/nothing-here';
import { publicEvent } from '@/app/_server/answers/public-event';
import { eventHref } from '@/domain/hrefs';

/** Only visible if the event does not exist. */
export const metadata = { title: 'Event not found' };

export default async function Page({ params }: PageProps<'/events/[id]'>) {
  const { id } = await params;
  const event = await publicEvent(id);
  if (!event) return nothingHere();
  // A temporary redirect, because the merge may be undone.
  if (String(event.id) !== id) redirect(eventHref(event));
  permanentRedirect(eventHref(event));
}
