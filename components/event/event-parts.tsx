import type { ReactNode } from 'react';
import { dateWords } from '@/domain/dates/date-words';
import { reasonWords } from '@/domain/history/revision-words';
import type { EventSummary, EventView, RelationView } from '@/domain/views';
import { EventGlyph } from '../ui/glyph';

export type RelationSide = 'whole' | 'part' | 'cause' | 'response';

const SECTIONS = [
  ['whole', 'Part of', ({ wholes }: Related) => wholes],
  ['part', 'Includes', ({ parts }: Related) => parts],
  ['cause', 'In response to', ({ respondsTo }: Related) => respondsTo],
  ['response', 'Responses', ({ responses }: Related) => responses],
] as const satisfies readonly (readonly [RelationSide, string, (event: Related) => readonly RelationView[]])[];

type Related = Pick<EventView, 'wholes' | 'parts' | 'respondsTo' | 'responses'>;

export interface Leading {
  /** returns the URL of a related event: in the panel or on its own page */
  readonly hrefOf: (event: EventSummary) => string;
  /** true in the panel, where links open in place */
  readonly opensInPanel: boolean;
}

interface EventPartsProps extends Leading {
  readonly heading?: SectionHeading;
  readonly event: Related;
  readonly verdict?: (relation: RelationView, side: RelationSide) => ReactNode;
}

/**
 * Relations of an event: what it is part of or responds to, its parts, and the responses to it. Suggested relations, which
 * only editors see, give a reason.
 */
export const EventParts = ({ heading, event, verdict, ...leading }: EventPartsProps) =>
  SECTIONS.map(([side, title, relationsOf]) => {
    const relations = relationsOf(event);
    return relations.length === 0 ? null : (
      <EventSection key={side} heading={heading} title={title}>
        <RelationList relations={relations} {...leading} verdict={verdict && ((relation) => verdict(relation, side))} />
      </EventSection>
    );
  });

interface RelationListProps extends Leading {
  readonly relations: readonly RelationView[];
  readonly verdict: ((relation: RelationView) => ReactNode) | undefined;
}

function RelationList({ relations, verdict, ...leading }: RelationListProps) {
  return (
    <ul className="flex flex-col gap-3">
      {relations.map((relation) => (
        <EventItem key={relation.event.id} event={relation.event} {...leading}>
          <p className="flex flex-wrap gap-x-3 text-ink-3 text-meta">
            <span>{dateWords(relation.event.date)}</span>
            {relation.confirmed ? null : <span className="unchecked">not reviewed</span>}
          </p>
          {relation.reasons.length === 0 ? null : (
            <Reasons
              className="text-meta"
              title={relation.confirmed ? 'Why these events are linked' : 'Why this link is suggested'}
              reasons={relation.reasons}
            />
          )}
          {verdict ? <div className="mt-2 flex flex-wrap gap-2">{verdict(relation)}</div> : null}
        </EventItem>
      ))}
    </ul>
  );
}

/** A disclosure with stored reasons in words. */
export const Reasons = ({ title, reasons, className }: { title: string; reasons: readonly string[]; className: string }) => (
  <details className={`text-ink-2 ${className}`}>
    <summary className="link">{title}</summary>
    <ul className="mt-1 list-disc pl-4">
      {reasons.map((reason) => (
        <li key={reason}>{reasonWords(reason)}</li>
      ))}
    </ul>
  </details>
);

/** one level below the event's title */
export type SectionHeading = 'h2' | 'h3';

export function EventSection({ title, heading = 'h3', children }: { title: string; heading?: SectionHeading; children: ReactNode }) {
  const Heading = heading;
  return (
    <section className="mt-6 border-t pt-4">
      <Heading className="mb-3 font-semibold text-month">{title}</Heading>
      {children}
    </section>
  );
}

export const EventItem = ({ event, hrefOf, opensInPanel, children }: Leading & { event: EventSummary; children: ReactNode }) => (
  <li className="flex gap-2" data-family={event.family}>
    <span className="pt-1.5">
      <EventGlyph event={event} size="0.625rem" />
    </span>
    <div>
      <a className="hover:text-accent" href={hrefOf(event)} data-open={opensInPanel ? event.id : undefined}>
        {event.title}
      </a>
      {children}
    </div>
  </li>
);
