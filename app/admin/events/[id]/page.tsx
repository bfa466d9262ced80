import { redirect } from 'next/navigation';
import { type DoneWords, EventState, PageHeading, wordsOfDone } from '@/components/admin/page-heading';
import { DropArrived } from '@/components/admin/use-draft';
import { EventHistory } from '@/components/event/event-history';
import { AbsorbedEvents, RelationVerdict, SplitBox } from '@/components/event/event-merging';
import { EventParts } from '@/components/event/event-parts';
import { EventSources, ReferenceSource } from '@/components/event/event-sources';
import { SplitForm } from '@/components/event/merge-forms';
import { OpenReports } from '@/components/event/open-reports';
import { WhyConfidence, WhyThisDate } from '@/components/event/why-this-date';
import { EventForm } from '@/components/event-form/event-form';
import { DECIDE, eventFormId } from '@/components/event-form/intent';
import { UndoNotice } from '@/components/history/history-forms';
import { VerdictForm } from '@/components/review/verdict-form';
import { LinkButton } from '@/components/ui/button';
import { fieldValues } from '@/domain/desk/event-values';
import { parseUndo } from '@/domain/history/undo';
import { eventHref } from '@/domain/hrefs';
import { changeQuery } from '@/domain/text/url-query';
import type { MentionView } from '@/domain/views';
import { ownVersion } from '@/services/events/editing/save-and-accept';
import { listAbsorbed, resolveMerged } from '@/services/events/merged';
import { undoOffer } from '@/services/history/undo-change';
import { openMistakesOf } from '@/services/review/mistakes';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { draftKey, eventFormOptions } from '../../../_server/mutations/form-page';
import { editorEvent } from '../../../_server/session/editor-record';
import {
  decideRelationAction,
  removeMentionAction,
  reviewEventAction,
  saveEventAction,
  splitEventAction,
  undoAction,
  unmergeEventAction,
} from '../actions';

export const metadata = { title: 'Edit event' };

const DONE: DoneWords = {
  saved: 'Saved.',
  published: 'Published and marked as reviewed.',
  restored: 'Earlier version restored.',
  parted: 'Event split. This page shows the new event.',
  unmerged: 'Merge undone. This event is separate again, with its quotes.',
  linked: 'Events linked.',
  merged: 'Events merged.',
  undone: 'Change undone.',
  removed: 'Quote removed. The event keeps its other quotes.',
};

export default async function EditEventPage({ params, searchParams }: PageProps<'/admin/events/[id]'>) {
  const { db, user, id, record: event } = await editorEvent(params);
  const { done, undo } = await searchParams;
  if (!event) {
    const target = id === null ? null : await resolveMerged(db, id);
    if (target === null || target === id) return nothingHere();
    // the undo of a split merges the event of its page back
    redirect(changeQuery(`/admin/events/${target}`, { done: done === 'undone' ? done : null }));
  }
  const offer = await undoOffer(db, parseUndo(undo));
  const [options, reports] = await Promise.all([eventFormOptions(db), openMistakesOf(db, event.id)]);
  const verdict = { id: event.id, version: event.version, back: `/admin/events/${event.id}` };
  return (
    <main className="page-width wide-page @container/form">
      <PageHeading
        title={event.title}
        lead={
          <span className="inline-block first-letter:uppercase">
            <EventState event={event} />
          </span>
        }
      >
        {event.state === 'published' ? <LinkButton href={eventHref(event)}>View public page</LinkButton> : null}
        {event.state === 'rejected' ? null : <LinkButton href={`/admin/events/${event.id}/merge`}>Merge with another event</LinkButton>}
        {event.checked && event.state === 'published' ? null : (
          <VerdictForm
            action={reviewEventAction}
            fields={verdict}
            intent="accept"
            label={event.state === 'published' ? 'Mark as reviewed' : 'Accept and publish'}
            opened={event.state === 'rejected' ? undefined : event.id}
            askReason={event.state === 'rejected' ? 'Reason for restoring' : undefined}
          />
        )}
        {event.state === 'rejected' ? null : (
          <VerdictForm
            action={reviewEventAction}
            fields={verdict}
            intent="reject"
            label={event.state === 'published' ? 'Withdraw event' : 'Reject event'}
            askReason={event.state === 'published' ? 'Reason for withdrawing' : undefined}
          />
        )}
      </PageHeading>
      <div className="pb-6 empty:hidden">
        <UndoNotice
          words={wordsOfDone(DONE, done)}
          offer={offer}
          undo={undoAction}
          save={saveEventAction}
          back={`/admin/events/${event.id}`}
        />
      </div>
      <OpenReports reports={reports} />
      {/* on a wide page, the event's quotes are beside its fields and stay visible */}
      <div className="items-start gap-x-8 min-[64rem]:grid min-[64rem]:grid-cols-[minmax(0,80rem)_minmax(20rem,26rem)] wide:grid-cols-[minmax(0,80rem)_minmax(0,1fr)] wide:gap-x-12">
        <EventForm
          key={event.id}
          id={eventFormId(event.id)}
          action={saveEventAction}
          options={options}
          initial={fieldValues(event)}
          initialThemes={event.themes.map((theme) => theme.id)}
          hidden={{ id: String(event.id), version: String(event.version) }}
          intents={[{ value: 'save', label: 'Save changes' }, DECIDE]}
          askReason
          draftKey={draftKey(user.id, event.id)}
          ownVersion={await ownVersion(db, event.id, user.id)}
        />
        {done === undefined ? null : <DropArrived draftKey={draftKey(user.id, null)} />}
        <section
          className="max-w-[40rem] pb-12 min-[64rem]:sticky min-[64rem]:top-0 min-[64rem]:max-h-[100dvh] min-[64rem]:overflow-y-auto min-[64rem]:pt-4"
          aria-labelledby="basis"
        >
          <h2 id="basis" className="sr-only">
            Sources
          </h2>
          <EventSources
            mentions={event.mentions}
            corroboration={event.corroboration}
            desksOf={event.id}
            tool={event.mentions.length > 1 ? (mention) => <PartForm mention={mention} /> : undefined}
          />
          {event.mentions.length === 0 && !event.imported ? (
            <p className="py-3 text-ink-2">No quote. This event was added by hand.</p>
          ) : null}
          <ReferenceSource reference={event.reference} imported={event.imported} />
          {event.mentions.length > 1 ? (
            <SplitForm key={event.version} action={splitEventAction} eventId={event.id} version={event.version} />
          ) : null}
          <EventParts
            event={event}
            hrefOf={({ id: other }) => `/admin/events/${other}`}
            opensInPanel={false}
            verdict={(relation, side) => <RelationVerdict action={decideRelationAction} event={event} relation={relation} side={side} />}
          />
          <p className="mt-6 border-t pt-4">
            <LinkButton href={`/admin/events/${event.id}/link`}>Link to another event</LinkButton>
          </p>
          <AbsorbedEvents
            events={await listAbsorbed(db, event.id)}
            tool={({ id: other, version, title }) => (
              <VerdictForm
                action={unmergeEventAction}
                fields={{ id: other, version }}
                label="Undo merge"
                spoken={`: ${title}`}
                variant="secondary"
                askReason="Reason for undoing the merge"
              />
            )}
          />
          <WhyConfidence mentions={event.mentions} />
          <WhyThisDate why={event.why} date={event.date} />
          <EventHistory side="editors" event={event} />
        </section>
      </div>
    </main>
  );
}

/** Selects a sentence to split into a separate event, or removes a sentence that is no longer in its article. */
function PartForm({ mention }: { mention: MentionView }) {
  if (mention.health === 'orphaned')
    return (
      <div className="mt-2 pl-4">
        <VerdictForm
          action={removeMentionAction}
          fields={{ id: mention.id }}
          label="Remove quote"
          spoken={`: “${mention.quote}”`}
          askReason="Reason for removal"
        />
      </div>
    );
  return <SplitBox mention={mention} />;
}
