import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { historyHref } from '@/domain/history/history';
import type { RelationKind } from '@/domain/relation-kinds';
import type { EventSummary, MentionView, RelationView } from '@/domain/views';
import { VerdictForm } from '../review/verdict-form';
import { Checkbox } from '../ui/field';
import { EventSection, type RelationSide } from './event-parts';

/** the kind of relation per side, and whether the other event is the whole */
const RELATIONS: Readonly<Record<RelationSide, { readonly kind: RelationKind; readonly isWhole: boolean }>> = {
  whole: { kind: 'part-of', isWhole: true },
  part: { kind: 'part-of', isWhole: false },
  cause: { kind: 'response-to', isWhole: true },
  response: { kind: 'response-to', isWhole: false },
};

interface RelationVerdictProps {
  readonly action: FormAction;
  readonly event: EventSummary;
  readonly relation: RelationView;
  readonly side: RelationSide;
}

export function RelationVerdict({ action, event, relation, side }: RelationVerdictProps) {
  const { kind, isWhole } = RELATIONS[side];
  const [part, whole] = isWhole ? [event.id, relation.event.id] : [relation.event.id, event.id];
  const fields = { part, whole, kind, back: `/admin/events/${event.id}` };
  const spoken = `: ${relation.event.title}`;
  return (
    <>
      {relation.confirmed ? null : (
        <VerdictForm action={action} fields={fields} intent="accept" label="Confirm link" spoken={spoken} variant="secondary" />
      )}
      <VerdictForm
        action={action}
        fields={fields}
        intent="reject"
        label={relation.confirmed ? 'Remove link' : 'Reject link'}
        spoken={spoken}
        variant="secondary"
      />
    </>
  );
}

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

export const SplitBox = ({ mention }: { mention: MentionView }) => (
  <div className="mt-1 pl-4 text-meta">
    <Checkbox
      name="mentions"
      value={mention.id}
      form={SPLIT_FORM}
      label={
        <>
          Different event<span className="sr-only">: “{mention.quote}”</span>
        </>
      }
    />
  </div>
);

/** ID of the form that contains the checkboxes beside an event's sentences. */
export const SPLIT_FORM = 'split-event';
