/** The primary view: a dated list under year and month headings, rendered on the server. */
import type { EventSummary } from '@/domain/views';
import { EventRow } from './event-row';
import { groupEvents, type ListGroup } from './group-events';

interface EventListProps {
  readonly events: readonly EventSummary[];
  readonly selectedId: number | null;
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
}

export function EventList({ events, selectedId, today }: EventListProps) {
  return (
    <div className="event-list">
      {groupEvents(events).map((group) => (
        <Group key={group.id} group={group} selectedId={selectedId} today={today} />
      ))}
    </div>
  );
}

function Group({ group, selectedId, today }: { group: ListGroup } & Omit<EventListProps, 'events'>) {
  return (
    <section>
      <h2 className="month-line" id={group.id}>
        {group.heading}
        <span className="font-normal text-ink-3 text-meta tabular-nums">
          {group.count} <span className="sr-only">{group.count === 1 ? 'event' : 'events'}</span>
        </span>
      </h2>
      <ol>
        {group.rows.map((row) =>
          row.kind === 'event' ? (
            <EventRow key={row.event.id} event={row.event} selected={row.event.id === selectedId} today={today} />
          ) : (
            <li key={`gap-${row.words}-${group.rows.indexOf(row)}`} className="gap-row">
              <span aria-hidden="true" className="gap-dots">
                ···
              </span>
              {row.words}
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
