/** Events to choose from, with what tells them apart. */
import { dateWords } from '@/domain/dates/date-words';
import { fillOf } from '@/domain/drawing';
import type { EventSummary } from '@/domain/views';
import { eventStateWords } from '../admin/event-state';
import { Glyph } from '../ui/glyph';

interface OtherEventsProps {
  readonly events: readonly EventSummary[];
  readonly hrefOf: (event: EventSummary) => string;
}

export function OtherEvents({ events, hrefOf }: OtherEventsProps) {
  return (
    <ul className="max-w-[56rem]">
      {events.map((event) => (
        <li key={event.id} className="grid grid-cols-[1rem_1fr] items-baseline gap-x-3 border-b py-3" data-family={event.family}>
          <Glyph family={event.family} fill={fillOf(event)} size="0.75rem" />
          <a href={hrefOf(event)} className="min-w-0 py-px font-medium hover:text-accent pointer-coarse:py-1.5">
            {event.title}
          </a>
          <p className="col-start-2 flex flex-wrap gap-x-3 text-ink-3 text-meta">
            <span>{dateWords(event.date)}</span>
            <span>{event.actors.map(({ name }) => name).join(', ')}</span>
            <span>{eventStateWords(event)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
