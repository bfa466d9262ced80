/** Redirects the short URL of an event to the full one. */
import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import { nothingHere } from '@/app/_server/answers/nothing-here';
import { database } from '@/app/_server/context';
import { eventHref } from '@/domain/hrefs';
import { idInUrl } from '@/domain/text/number-in-url';
import { getEvent } from '@/services/events/get-event';
import { resolveMerged } from '@/services/events/merged';

/** Only visible if the event does not exist. */
export const metadata: Metadata = { title: 'Event not found' };

export default async function Page({ params }: PageProps<'/events/[id]'>) {
  const id = idInUrl((await params).id);
  if (id === null) return nothingHere();
  const db = await database();
  const found = await resolveMerged(db, id);
  const event = found === null ? null : await getEvent(db, found);
  if (!event) return nothingHere();
  // A temporary redirect, because the merge may be undone.
  if (event.id !== id) redirect(eventHref(event));
  permanentRedirect(eventHref(event));
}
