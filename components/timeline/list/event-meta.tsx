/** The line under a title: mark and theme, actors, place, and what is special about the event's standing. */
import { CalendarClock } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { dateWords } from '@/domain/dates/date-words';
import { isPastDue, OUTCOME_UNKNOWN, occurrenceLabel } from '@/domain/dates/occurrence-words';
import { fillOf } from '@/domain/drawing';
import { FAMILIES } from '@/domain/families';
import type { EventSummary } from '@/domain/views';
import { Glyph } from '../../ui/glyph';
import { ThemeIcon } from '../../ui/theme-icon';
import { ActorsLine } from './actors-line';

interface EventMetaProps {
  readonly event: EventSummary;
  readonly today: string;
  /** what is new or was corrected in it, for who has been here before */
  readonly since?: string | undefined;
}

export function EventMeta({ event, today, since }: EventMetaProps) {
  const theme = event.themes[0];
  const standing = standingOf(event, today);
  return (
    <p className="meta-line" data-since={since}>
      <span className="theme-line" data-family={event.family}>
        <Glyph family={event.family} fill={fillOf(event)} />
        {theme ? (
          <>
            <ThemeIcon name={theme.icon} />
            {theme.label}
          </>
        ) : (
          FAMILIES[event.family].label
        )}
      </span>
      {event.placed ? <span>date of event: {dateWords(event.date)}</span> : null}
      {event.actors.length > 0 ? <ActorsLine actors={event.actors} /> : null}
      {event.place && event.actors.every((actor) => actor.name !== event.place) ? <span>{event.place}</span> : null}
      {standing ? <span>{standing}</span> : null}
      {event.checked ? null : <span>not reviewed</span>}
    </p>
  );
}

function standingOf(event: EventSummary, today: string): ReactNode {
  const label = occurrenceLabel(event);
  if (label === null) return null;
  if (!isPastDue({ ...event, latest: event.date.latest }, today)) return label;
  return (
    <>
      <Icon of={CalendarClock} size="0.875rem" className="-mt-0.5 mr-1 inline" />
      {OUTCOME_UNKNOWN}
    </>
  );
}
