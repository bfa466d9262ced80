/** The public history of one event: each version that readers could see, and its changes. */
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { cache } from 'react';
import { HistoryPage } from '@/components/history/history-page';
import { PageLink } from '@/components/ui/button';
import { changesHref } from '@/domain/history/changes';
import { readHistoryAsked } from '@/domain/history/history';
import { idInUrl } from '@/domain/text/number-in-url';
import { getHistory } from '@/services/history/get-history';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { database } from '../../../_server/context';

type Asked = PageProps<'/events/[id]/history'>;

const load = cache(async (text: string, before: number | null, version: number | null, from: number | null, to: number | null) => {
  const id = idInUrl(text);
  return id === null ? null : getHistory(await database(), id, { before, version, from, to });
});

async function loadAsked({ params, searchParams }: Asked) {
  const request = readHistoryAsked(await searchParams);
  return { asked: request, view: await load((await params).id, request.before, request.version, request.from, request.to) };
}

export async function generateMetadata(props: Asked): Promise<Metadata> {
  const { view } = await loadAsked(props);
  return view
    ? {
        title: `History: ${view.event.title}`,
        description: 'Every version of this event, with changes and reasons.',
        robots: { index: false },
      }
    : { title: 'Event not found' };
}

export default async function Page(props: Asked) {
  await connection();
  const { asked: request, view } = await loadAsked(props);
  if (!view) return nothingHere();
  const { event } = view;
  return (
    <HistoryPage
      view={view}
      side="readers"
      later={request.before !== null}
      back={
        <span className="flex flex-wrap gap-x-4">
          {event.href === null ? null : <PageLink href={event.href}>Back to event</PageLink>}
          <PageLink href={changesHref(event.id)}>Change log and feeds</PageLink>
        </span>
      }
    />
  );
}
