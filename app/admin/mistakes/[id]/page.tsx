/** A reader report beside its event: correct the event, withdraw it, or decline the report. */
import { EventState, PageHeading } from '@/components/admin/page-heading';
import { EventSources } from '@/components/event/event-sources';
import { DeclineForm } from '@/components/event/mistake-forms';
import { ReportWords } from '@/components/event/open-reports';
import { EventForm } from '@/components/event-form/event-form';
import { VerdictForm } from '@/components/review/verdict-form';
import { TextLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { calendarWords } from '@/domain/dates/day-words';
import { fieldValues } from '@/domain/desk/event-values';
import { type MistakeReport, mistakeDeskHref } from '@/domain/desk/mistakes';
import type { EventView } from '@/domain/views';
import { getEvent } from '@/services/events/get-event';
import { getMistake } from '@/services/review/mistakes';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { database } from '../../../_server/context';
import { eventFormOptions } from '../../../_server/mutations/form-page';
import { editorRecord } from '../../../_server/session/editor-record';
import { declineMistakeAction, reviewEventAction, saveEventAction } from '../../events/actions';

export const metadata = { title: 'Reader report' };

export default async function Page({ params }: PageProps<'/admin/mistakes/[id]'>) {
  const { db, record: report } = await editorRecord(params, '/admin/mistakes/[id]', getMistake);
  if (!report) return nothingHere();
  const event = await getEvent(db, report.eventId, { includeDrafts: true });
  return (
    <main className="page-width @container/form">
      <PageHeading
        title="Reader report"
        lead={
          event ? (
            <>
              <TextLink href={`/admin/events/${event.id}`}>{event.title}</TextLink>, <EventState event={event} />
            </>
          ) : (
            'This event no longer exists.'
          )
        }
      />
      <div className="max-w-[40rem] pb-8">
        <ReportWords report={report} />
        {event && event.version !== report.eventVersion && report.state === 'open' ? (
          <p className="mt-3 text-meta text-warning">The event has changed since the reader saw it. The mistake may already be fixed.</p>
        ) : null}
      </div>
      {report.state === 'open' ? <Desk report={report} event={event} /> : <Verdict report={report} />}
    </main>
  );
}

function Verdict({ report }: { report: MistakeReport }) {
  const { state, decidedAt, decidedBy, reason } = report;
  const when = decidedAt === null ? '' : ` on ${calendarWords(decidedAt.slice(0, 10))}`;
  return (
    <Notice kind="done" className="max-w-[40rem]">
      <p>
        {state === 'accepted' ? 'Accepted' : 'Declined'} by {decidedBy ?? 'Dateline'}
        {when}
        {reason === null ? '.' : `: ${reason}`}
      </p>
      <p className="mt-1">
        <TextLink href="/admin">Back to queue</TextLink>
      </p>
    </Notice>
  );
}

async function Desk({ report, event }: { report: MistakeReport; event: EventView | null }) {
  const options = await eventFormOptions(await database());
  return (
    <>
      {event ? (
        <Section id="correct" title="Correct event" titleClass="mb-4 border-b border-b-ink pb-2">
          <EventForm
            key={event.id}
            action={saveEventAction}
            options={options}
            initial={fieldValues(event)}
            initialThemes={event.themes.map((theme) => theme.id)}
            hidden={{ id: String(event.id), version: String(event.version), report: String(report.id), back: mistakeDeskHref(report.id) }}
            intents={[{ value: 'save', label: 'Save and accept report' }]}
            askReason
            besideReason={<ReportWords report={report} />}
            draftKey={null}
          />
        </Section>
      ) : null}
      <Section id="otherwise" title="Other decisions" className="pb-12" titleClass="mt-8 mb-4 border-b border-b-ink pb-2">
        <DeclineForm action={declineMistakeAction} reportId={report.id} />
        {event?.state === 'published' ? (
          <div className="mt-8">
            <VerdictForm
              action={reviewEventAction}
              fields={{ id: event.id, version: event.version, report: report.id, back: mistakeDeskHref(report.id) }}
              intent="reject"
              label="Withdraw event and accept report"
              askReason="Reason for withdrawing"
            />
          </div>
        ) : null}
        {event ? (
          <div className="mt-8 max-w-[40rem]">
            <EventSources mentions={event.mentions} corroboration={event.corroboration} />
          </div>
        ) : null}
      </Section>
    </>
  );
}
