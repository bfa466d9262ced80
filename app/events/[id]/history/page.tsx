/** The public history of one event: what readers could see of it, and how it came to be so. */
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { HistoryPage } from '@/components/history/history-page';
import { changesHref } from '@/domain/history/changes';
import { readHistoryAsked } from '@/domain/history/history';
import { getHistory } from '@/services/history/get-history';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { database } from '../../../_server/context';
import { idInPath } from '../../../_server/forms/form-numbers';

export const metadata: Metadata = { title: 'History of an event', robots: { index: false } };

export default async function Page({ params, searchParams }: PageProps<'/events/[id]/history'>) {
  await connection();
  const id = idInPath((await params).id);
  const asked = readHistoryAsked(await searchParams);
  const view = id === null ? null : await getHistory(await database(), id, asked);
  if (!view) return nothingHere();
  const { event } = view;
  return (
    <HistoryPage
      view={view}
      side="readers"
      later={asked.before !== null}
      back={
        <span className="flex flex-wrap gap-x-4">
          {event.href === null ? null : (
            <a className="link" href={event.href}>
              The event
            </a>
          )}
          <a className="link" href={changesHref(event.id)}>
            Its corrections, with feeds
          </a>
        </span>
      }
    />
  );
}
