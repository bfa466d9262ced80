/** Above the list: what is planned from today on, the soonest first. */
import { numberWords } from '@/domain/text/counted';
import type { ComingUpView } from '@/domain/timeline/timeline-view';
import { GroupLine } from './event-list';
import { EventRow } from './event-row';

interface ComingUpProps {
  readonly comingUp: ComingUpView;
  readonly selectedId: number | null;
  readonly today: string;
}

export function ComingUp({ comingUp, selectedId, today }: ComingUpProps) {
  const { events, total } = comingUp;
  if (events.length === 0) return null;
  return (
    <section className="event-list coming-up" aria-labelledby="coming-up">
      <GroupLine id="coming-up" heading="Coming up" count={total} level="h2" />
      <ol>
        {events.map((event) => (
          <EventRow key={event.id} event={event} selected={event.id === selectedId} today={today} level="h3" alone />
        ))}
      </ol>
      {total > events.length ? <p className="py-3 text-ink-3 text-meta">{numberWords(total - events.length)} more in the list.</p> : null}
    </section>
  );
}
