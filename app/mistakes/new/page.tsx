import type { Metadata } from 'next';
import { PageHeading } from '@/components/admin/page-heading';
import { MistakeForm } from '@/components/event/mistake-forms';
import { PageLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { dateWords } from '@/domain/dates/date-words';
import { ALREADY } from '@/domain/desk/form-number';
import { eventHref } from '@/domain/hrefs';
import { nothingHere } from '../../_server/answers/nothing-here';
import { publicEvent } from '../../_server/answers/public-event';
import { formNumber } from '../../_server/mutations/form-page';
import { reportMistakeAction } from './actions';

export async function generateMetadata({ searchParams }: PageProps<'/mistakes/new'>): Promise<Metadata> {
  const event = await publicEvent((await searchParams).event);
  return event ? { title: `Report a mistake: ${event.title}`, robots: { index: false } } : { title: 'Event not found' };
}

export default async function Page({ searchParams }: PageProps<'/mistakes/new'>) {
  const query = await searchParams;
  const { done } = query;
  const event = await publicEvent(query.event);
  if (!event) return nothingHere();
  const back = <PageLink href={eventHref(event)}>Back to event</PageLink>;
  return (
    <main className="page-width pb-8">
      <PageHeading
        title="Report a mistake"
        lead={
          <>
            {event.title}, {dateWords(event.date)}. {back}
          </>
        }
      />
      {done === '1' || done === ALREADY ? (
        <div className="max-w-[40rem]">
          <Notice kind="done">Thank you. An editor will review your report. {back}</Notice>
        </div>
      ) : (
        <MistakeForm action={reportMistakeAction} eventId={event.id} number={formNumber('/mistakes/new', query)} />
      )}
    </main>
  );
}
