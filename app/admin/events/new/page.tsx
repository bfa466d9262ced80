import { PageHeading } from '@/components/admin/page-heading';
import { EventForm } from '@/components/event-form/event-form';
import { NEW_EVENT } from '@/domain/desk/event-values';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { draftKey, eventFormOptions, formNumber } from '../../../_server/mutations/form-page';
import { requireRole } from '../../../_server/session/require-role';
import { createEventAction } from '../actions';

export const metadata = { title: 'Add event' };

const HERE = '/admin/events/new';

export default async function NewEventPage({ searchParams }: PageProps<'/admin/events/new'>) {
  const { db, user } = await requireRole('editor', HERE);
  const number = formNumber(HERE, await searchParams);
  const options = await eventFormOptions(db);
  return (
    <main className="page-width @container/form">
      <PageHeading
        title="Add event"
        lead="Enter the date only as precisely as you know it. Readers see “not stated” for anything you leave empty."
      />
      <EventForm
        action={createEventAction}
        options={options}
        initial={NEW_EVENT}
        initialThemes={[]}
        hidden={{ [NUMBER_FIELD]: number }}
        intents={[
          { value: 'publish', label: 'Publish event' },
          { value: 'draft', label: 'Save as draft', variant: 'secondary' },
        ]}
        askReason={false}
        draftKey={draftKey(user.id, null)}
      />
    </main>
  );
}
