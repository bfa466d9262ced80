/** One event: change it, accept or reject it, see what it rests on. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventState } from '@/components/admin/event-state';
import { PageHeading } from '@/components/admin/page-heading';
import { EventHistory } from '@/components/event/event-history';
import { EventParts } from '@/components/event/event-parts';
import { EventSources } from '@/components/event/event-sources';
import { WhyThisDate } from '@/components/event/why-this-date';
import { EventForm } from '@/components/event-form/event-form';
import { OpenReports } from '@/components/mistakes/open-reports';
import { VerdictForm } from '@/components/review/verdict-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { fieldValues } from '@/domain/event-values';
import { eventHref } from '@/domain/hrefs';
import type { EventView, MentionView, RelationView } from '@/domain/views';
import { getEvent } from '@/services/events/get-event';
import { openMistakesOf } from '@/services/mistakes/get-mistakes';
import { database } from '../../../_server/context';
import { eventFormOptions } from '../../../_server/event-form-options';
import { idInPath } from '../../../_server/form-numbers';
import { requireRole } from '../../../_server/require-role';
import { detachMentionAction, removeMentionAction, reviewEventAction, reviewRelationAction, saveEventAction } from '../actions';

export const metadata: Metadata = { title: 'Edit event' };

const DONE: Readonly<Record<string, string>> = {
  saved: 'Saved.',
  published: 'Published, and marked as checked.',
  restored: 'The earlier version is the newest one again.',
  parted: 'This sentence is an event of its own now.',
  removed: 'The sentence was taken away; the event was worked out again from the others.',
};

export default async function EditEventPage({ params, searchParams }: PageProps<'/admin/events/[id]'>) {
  const { id: text } = await params;
  await requireRole('editor', `/admin/events/${encodeURIComponent(text)}`);
  const id = idInPath(text);
  const db = await database();
  const event = id === null ? null : await getEvent(db, id, { includeDrafts: true });
  if (!event) notFound();
  const { done } = await searchParams;
  const doneWords = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : null;
  const [options, reports] = await Promise.all([eventFormOptions(db), openMistakesOf(db, event.id)]);
  const verdict = { id: String(event.id), version: String(event.version), back: `/admin/events/${event.id}` };
  return (
    <main className="page-width form-space">
      <PageHeading title={event.title} lead={<EventState event={event} />}>
        {event.state === 'published' ? <LinkButton href={eventHref(event)}>Read it as a reader</LinkButton> : null}
        {event.state === 'rejected' ? null : (
          <VerdictForm
            action={reviewEventAction}
            fields={verdict}
            intent="reject"
            label={event.state === 'published' ? 'Withdraw' : 'Reject'}
            askReason={event.state === 'published' ? 'Why it is withdrawn' : undefined}
          />
        )}
        {event.checked && event.state === 'published' ? null : (
          <VerdictForm
            action={reviewEventAction}
            fields={verdict}
            intent="accept"
            label={event.state === 'published' ? 'Mark as checked' : 'Accept and publish'}
            askReason={event.state === 'rejected' ? 'Why it is restored' : undefined}
          />
        )}
      </PageHeading>
      {doneWords ? (
        <div className="pb-6">
          <Notice kind="done">{doneWords}</Notice>
        </div>
      ) : null}
      <OpenReports reports={reports} />
      <EventForm
        key={event.version}
        action={saveEventAction}
        options={options}
        initial={fieldValues(event)}
        initialThemes={event.themes.map((theme) => theme.id)}
        hidden={{ id: String(event.id), version: String(event.version) }}
        intents={[{ value: 'save', label: 'Save' }]}
        askReason
      />
      <section className="max-w-[40rem] pb-12" aria-labelledby="basis">
        <h2 id="basis" className="font-semibold text-month">
          What it rests on
        </h2>
        <EventSources
          mentions={event.mentions}
          corroboration={event.corroboration}
          tool={event.mentions.length > 1 ? (mention) => <PartForm mention={mention} /> : undefined}
        />
        <EventParts
          wholes={event.wholes}
          parts={event.parts}
          hrefOf={({ id: other }) => `/admin/events/${other}`}
          opensInPanel={false}
          verdict={(relation, side) => <RelationVerdict event={event} relation={relation} side={side} />}
        />
        <WhyThisDate why={event.why} date={event.date} />
        <EventHistory side="editors" event={event} />
      </section>
    </main>
  );
}

/** Undoes a merge for one sentence, or takes away one whose words are gone. */
function PartForm({ mention }: { mention: MentionView }) {
  if (mention.health === 'orphaned')
    return (
      <div className="mt-2 pl-4">
        <VerdictForm
          action={removeMentionAction}
          fields={{ id: String(mention.id) }}
          label={
            <>
              Take it away<span className="sr-only">: “{mention.quote}”</span>
            </>
          }
          askReason="Why it is taken away"
        />
      </div>
    );
  const label = (
    <>
      Another event<span className="sr-only">: make “{mention.quote}” an event of its own</span>
    </>
  );
  return (
    <div className="mt-2 pl-4">
      <VerdictForm
        action={detachMentionAction}
        fields={{ id: String(mention.id) }}
        label={label}
        variant="secondary"
        askReason="Why it is another event"
      />
    </div>
  );
}

function RelationVerdict({ event, relation, side }: { event: EventView; relation: RelationView; side: 'whole' | 'part' }) {
  const [part, whole] = side === 'whole' ? [event.id, relation.event.id] : [relation.event.id, event.id];
  const fields = { part: String(part), whole: String(whole), back: `/admin/events/${event.id}` };
  return (
    <>
      {relation.confirmed ? null : (
        <VerdictForm action={reviewRelationAction} fields={fields} intent="accept" label="It is a part" variant="secondary" />
      )}
      <VerdictForm action={reviewRelationAction} fields={fields} intent="reject" label="Not a part" variant="secondary" />
    </>
  );
}
