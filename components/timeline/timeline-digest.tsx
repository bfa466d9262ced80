/** Summary of an actor's or theme's events: their number, their dates and the first events. Links to the timeline. */
import { counted, numberWords } from '@/domain/text/counted';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import { LinkButton } from '../ui/button';
import { EventList } from './list/event-list';
import { spanMonths } from './list/headline';

interface TimelineDigestProps {
  readonly view: Pick<TimelineView, 'events' | 'total' | 'span'>;
  readonly href: string;
  readonly today: string;
  readonly since?: ReadonlyMap<number, string>;
}

export function TimelineDigest({ view, href, today, since }: TimelineDigestProps) {
  if (view.total === 0) return <p className="py-8 text-ink-2">No published events yet.</p>;
  const hidden = view.total - view.events.length;
  return (
    <>
      <p className="mb-4 flex flex-wrap items-center justify-between gap-3 text-ink-2">
        <span>
          {counted(view.total, 'event')}
          {view.span ? `, ${spanMonths(view.span)}` : ''}
        </span>
        <LinkButton href={href}>Open on the timeline</LinkButton>
      </p>
      <EventList events={view.events} selectedId={null} today={today} since={since} />
      {hidden > 0 ? (
        <p className="py-6">
          <LinkButton href={href}>Show all {numberWords(view.total)} events</LinkButton>
        </p>
      ) : null}
    </>
  );
}
