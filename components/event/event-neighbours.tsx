/** The ways on from an event: related ones, and the previous and the next in time. */
import { ArrowLeft, ArrowRight } from 'lucide';
import { Icon } from '@/components/ui/icon';
import { dateWords } from '@/domain/dates/date-words';
import { fillOf } from '@/domain/drawing';
import type { EventSummary } from '@/domain/views';
import { Glyph } from '../ui/glyph';
import { EventSection, type SectionHeading } from './event-section';

interface Leading {
  readonly hrefOf: (event: EventSummary) => string;
  readonly opensInPanel: boolean;
}

export function RelatedEvents({
  heading,
  events,
  hrefOf,
  opensInPanel,
}: { heading?: SectionHeading } & Leading & { events: readonly EventSummary[] }) {
  if (events.length === 0) return null;
  return (
    <EventSection heading={heading} title="Related">
      <ul className="flex flex-col gap-2">
        {events.map((event) => (
          <li key={event.id} className="flex gap-2" data-family={event.family}>
            <span className="pt-1.5">
              <Glyph family={event.family} fill={fillOf(event)} size="0.625rem" />
            </span>
            <span>
              <a className="hover:text-accent" href={hrefOf(event)} data-open={opensInPanel ? event.id : undefined}>
                {event.title}
              </a>
              <span className="block text-ink-3 text-meta">{dateWords(event.date)}</span>
            </span>
          </li>
        ))}
      </ul>
    </EventSection>
  );
}

export function EventNeighbours({
  previous,
  next,
  hrefOf,
  opensInPanel,
}: Leading & { previous: EventSummary | null; next: EventSummary | null }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label="Previous and next events" className="panel-footer">
      {previous ? (
        <a href={hrefOf(previous)} data-open={opensInPanel ? previous.id : undefined} className="panel-step" title={previous.title}>
          <Icon of={ArrowLeft} size="1rem" />
          <span>
            Previous<span className="sr-only">: {previous.title}</span>
          </span>
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a href={hrefOf(next)} data-open={opensInPanel ? next.id : undefined} className="panel-step" title={next.title}>
          <span>
            Next<span className="sr-only">: {next.title}</span>
          </span>
          <Icon of={ArrowRight} size="1rem" />
        </a>
      ) : null}
    </nav>
  );
}
