import { mergeEventsAction } from '@/app/admin/events/actions';
import { PageHeading } from '@/components/admin/page-heading';
import { EventSources } from '@/components/event/event-sources';
import { MergeForm } from '@/components/event/merge-forms';
import { FindOther } from '@/components/event/other-events';
import { LinkButton } from '@/components/ui/button';
import { deskHref, mergeHref } from '@/domain/hrefs';
import { typedLine } from '@/domain/text/cut-text';
import { idInUrl } from '@/domain/text/number-in-url';
import type { EventView } from '@/domain/views';
import { getEvent } from '@/services/events/get-event';
import { suggestMerges } from '@/services/events/merging/merge-events';
import { listForEditors } from '@/services/review/list-for-editors';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { database } from '../../../../_server/context';
import { editorEvent } from '../../../../_server/session/editor-record';

export const metadata = { title: 'Merge events' };

const MAX_QUERY = 200;

export default async function MergePage({ params, searchParams }: PageProps<'/admin/events/[id]/merge'>) {
  const { db, record: event } = await editorEvent(params, '/merge');
  if (!event) return nothingHere();
  const search = await searchParams;
  const otherId = idInUrl(search.other);
  const other = otherId === null || otherId === event.id ? null : await getEvent(db, otherId, { includeDrafts: true });
  const desk = idInUrl(search.desk);
  const here = mergeHref(event.id, { desk });
  return (
    <main className="page-width @container/form pb-8">
      <PageHeading
        title={other ? 'Merge two events' : `Merge with “${event.title}”`}
        lead={
          other
            ? 'The URL of the other event will redirect here. You can undo the merge at any time.'
            : 'Choose the duplicate of this event. Its quotes will move here, and its URL will redirect here.'
        }
      >
        {other ? <LinkButton href={here}>Choose another event</LinkButton> : null}
        {desk === null ? (
          <LinkButton href={`/admin/events/${event.id}`}>Back to event</LinkButton>
        ) : (
          <LinkButton href={deskHref(desk, event.id)}>Back to review</LinkButton>
        )}
      </PageHeading>
      {other ? (
        <Both into={event} from={other} desk={desk} />
      ) : (
        <Choose event={event} query={typeof search.q === 'string' ? search.q : ''} desk={desk} />
      )}
    </main>
  );
}

async function Choose({ event, query: given, desk }: { event: EventView; query: string; desk: number | null }) {
  const db = await database();
  const query = typedLine(given, MAX_QUERY);
  const found = query === '' ? await suggestMerges(db, event.id) : (await listForEditors(db, { view: 'all', query, page: 1 })).events;
  return (
    <FindOther
      action={mergeHref(event.id)}
      hidden={desk === null ? undefined : { desk }}
      query={query}
      events={found.filter((one) => one.id !== event.id && one.state !== 'rejected')}
      hrefOf={({ id }) => mergeHref(event.id, { other: id, desk })}
      likely="Similar events"
    />
  );
}

const Both = ({ into, from, desk }: { into: EventView; from: EventView; desk: number | null }) => (
  <>
    <MergeForm key={`${into.version} ${from.version}`} action={mergeEventsAction} into={into} from={from} desk={desk} />
    <div className="grid max-w-[72rem] gap-x-12 gap-y-6 tablet:grid-cols-2">
      {[into, from].map((event, at) => (
        <section key={event.id} aria-label={`Sources of “${event.title}”`}>
          <h2 className="font-semibold text-month">{at === 0 ? 'Sources of the event you keep' : 'Sources of the other event'}</h2>
          {event.mentions.length === 0 ? <p className="py-3 text-ink-2">No quote. This event was added by hand.</p> : null}
          <EventSources mentions={event.mentions} corroboration={event.corroboration} desksOf={event.id} />
        </section>
      ))}
    </div>
  </>
);
