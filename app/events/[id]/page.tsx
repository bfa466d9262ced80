/** An event's address without its words leads to the full one. */
import { notFound, permanentRedirect } from 'next/navigation';
import { database } from '@/app/_server/context';
import { eventHref } from '@/domain/hrefs';
import { getEvent } from '@/services/events/get-event';
import { resolveMerged } from '@/services/relations/merged';

export default async function Page({ params }: PageProps<'/events/[id]'>) {
  const { id } = await params;
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const db = await database();
  const found = await resolveMerged(db, Number(id));
  const event = found === null ? null : await getEvent(db, found);
  if (!event) notFound();
  permanentRedirect(eventHref(event));
}
