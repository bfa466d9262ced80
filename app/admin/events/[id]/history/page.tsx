/** The full history of one event for editors, who can restore any version. */
import { restoreVersionAction, saveEventAction } from '@/app/admin/events/actions';
import { RestoreForm } from '@/components/history/history-forms';
import { HistoryPage } from '@/components/history/history-page';
import { PageLink } from '@/components/ui/button';
import { readHistoryAsked } from '@/domain/history/history';
import { getHistory } from '@/services/history/get-history';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { editorRecord } from '../../../../_server/session/editor-record';

export const metadata = { title: 'Event history' };

export default async function EditorsHistoryPage({ params, searchParams }: PageProps<'/admin/events/[id]/history'>) {
  const request = readHistoryAsked(await searchParams);
  const { record: view } = await editorRecord(params, '/admin/events/[id]/history', (db, id) =>
    getHistory(db, id, request, { includeDrafts: true }),
  );
  if (!view) return nothingHere();
  const { event, mergedInto } = view;
  return (
    <HistoryPage
      view={view}
      side="editors"
      later={request.before !== null}
      back={mergedInto ? null : <PageLink href={`/admin/events/${event.id}`}>Edit event</PageLink>}
      tool={
        mergedInto
          ? undefined
          : ({ version }) =>
              version === event.version ? null : (
                <RestoreForm
                  restore={restoreVersionAction}
                  save={saveEventAction}
                  eventId={event.id}
                  current={event.version}
                  version={version}
                />
              )
      }
    />
  );
}
