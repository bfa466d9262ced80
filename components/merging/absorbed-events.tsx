/** What was merged into an event, with the way back for each. */
import type { ReactNode } from 'react';
import { historyHref } from '@/domain/history/history';
import { EventSection } from '../event/event-section';

interface AbsorbedEventsProps {
  readonly events: readonly { readonly id: number; readonly version: number; readonly title: string }[];
  readonly tool: (event: { readonly id: number; readonly version: number; readonly title: string }) => ReactNode;
}

export function AbsorbedEvents({ events, tool }: AbsorbedEventsProps) {
  if (events.length === 0) return null;
  return (
    <EventSection title="Merged into this event">
      <ul className="flex flex-col gap-3">
        {events.map((event) => (
          <li key={event.id}>
            <a className="hover:text-accent" href={historyHref(event.id, 'editors')}>
              {event.title}
            </a>
            <div className="mt-2">{tool(event)}</div>
          </li>
        ))}
      </ul>
    </EventSection>
  );
}
