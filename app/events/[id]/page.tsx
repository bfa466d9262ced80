/** Redirects the short URL of an event to the full one. */
import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import { nothingHere } from '@/app/_server/answers/nothing-here';
import { database } from '@/app/_server/context';
import { eventHref } from '@/domain/hrefs';
import { getEvent } from '@/services/events/get-event';
import { resolveMerged } from '@/services/events/merged';

/** Only visible if the event does not exist. */
export const metadata: Metadata = { title: 'Event not found' };

export default async function Page({ params }: PageProps<'/events/[id]'>) {
  const { id } = await params;
  if (!/^[1-9]\d{0,8}$/.test(id)) return nothingHere();
  const db = await database();
  const found = await resolveMerged(db, Number(id));
  const event = found === null ? null : await getEvent(db, found);
  if (!event) return nothingHere();
  // A temporary redirect, because the merge may be undone.
  if (String(event.id) !== id) redirect(eventHref(event));
  permanentRedirect(eventHref(event));
}
