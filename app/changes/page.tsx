/** The public list of changes. The URL has the event, the kind and the start of the page. */
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ChangesPage } from '@/components/history/changes-page';
import { announced, changesFeedHref, FEED_IDS } from '@/domain/export/formats';
import { CHANGE_LABELS, parseChangeKind, parseCursor } from '@/domain/history/changes';
import { idInUrl } from '@/domain/text/number-in-url';
import { firstOf } from '@/domain/text/url-query';
import { listChanges } from '@/services/history/list-changes';
import { database } from '../_server/context';

export async function generateMetadata({ searchParams }: PageProps<'/changes'>): Promise<Metadata> {
  const params = await searchParams;
  const eventId = idInUrl(firstOf(params.event));
  const kind = parseChangeKind(firstOf(params.kind));
  const what = kind === null ? 'Changes' : CHANGE_LABELS[kind].many;
  const event = eventId === null ? null : (await listChanges(await database(), { eventId, before: null, kind })).event;
  return {
    title: event ? `${what}: ${event.title}` : what,
    description: 'Edits, merges and withdrawals of published events, each with its date and reason.',
    alternates: { types: announced(FEED_IDS, (format) => changesFeedHref(format, eventId, kind)) },
  };
}

export default async function Page({ searchParams }: PageProps<'/changes'>) {
  await connection();
  const params = await searchParams;
  const eventId = idInUrl(firstOf(params.event));
  const before = parseCursor(firstOf(params.before));
  const kind = parseChangeKind(firstOf(params.kind));
  const view = await listChanges(await database(), { eventId, before, kind });
  return <ChangesPage view={view} eventId={eventId} kind={kind} later={before !== null} />;
}
