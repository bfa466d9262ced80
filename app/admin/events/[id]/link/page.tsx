import { linkEventsAction } from '@/app/admin/events/actions';
import { PageHeading } from '@/components/admin/page-heading';
import { LinkForm } from '@/components/event/merge-forms';
import { FindOther, OtherEvents } from '@/components/event/other-events';
import { LinkButton } from '@/components/ui/button';
import { typedLine } from '@/domain/text/cut-text';
import { idInUrl } from '@/domain/text/number-in-url';
import { getEvent, relatedIds } from '@/services/events/get-event';
import { loadSummaries } from '@/services/events/load-summaries';
import { listForEditors } from '@/services/review/list-for-editors';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { editorEvent } from '../../../../_server/session/editor-record';

export const metadata = { title: 'Link events' };

const MAX_QUERY = 200;

export default async function LinkPage({ params, searchParams }: PageProps<'/admin/events/[id]/link'>) {
  const { db, record: event } = await editorEvent(params, '/link');
  if (!event) return nothingHere();
  const search = await searchParams;
  const query = typeof search.q === 'string' ? typedLine(search.q, MAX_QUERY) : '';
  const otherId = idInUrl(search.other);
  const other = otherId === null || otherId === event.id ? null : await getEvent(db, otherId, { includeDrafts: true });
  const here = `/admin/events/${event.id}/link`;
  const found =
    query === ''
      ? await loadSummaries(db, await relatedIds(db, event.id))
      : (await listForEditors(db, { view: 'all', query, page: 1 })).events;
  return (
    <main className="page-width @container/form pb-8">
      <PageHeading
        title={other ? 'Link two events' : `Link “${event.title}”`}
        lead={
          other
            ? 'The events stay separate, and each one links to the other.'
            : 'Choose an event that contains this one, is part of it, prompted it or responds to it.'
        }
      >
        {other ? <LinkButton href={here}>Choose another event</LinkButton> : null}
        <LinkButton href={`/admin/events/${event.id}`}>Back to event</LinkButton>
      </PageHeading>
      {other ? (
        <div className="grid gap-6">
          <section aria-label="The two events">
            <h2 className="font-semibold text-month">This event</h2>
            <OtherEvents events={[event]} hrefOf={({ id: one }) => `/admin/events/${one}`} />
            <h2 className="pt-4 font-semibold text-month">Other event</h2>
            <OtherEvents events={[other]} hrefOf={({ id: one }) => `/admin/events/${one}`} />
          </section>
          <LinkForm action={linkEventsAction} eventId={event.id} otherId={other.id} />
        </div>
      ) : (
        <FindOther
          action={here}
          query={query}
          events={found.filter((one) => one.id !== event.id && one.state !== 'rejected')}
          hrefOf={({ id: one }) => `${here}?other=${one}`}
          likely="Related events"
        />
      )}
    </main>
  );
}
