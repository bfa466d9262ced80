/** An editor's verdict on how another event hangs together with the one at hand. */
import type { FormAction } from '@/domain/action-state';
import type { RelationKind } from '@/domain/relation-kinds';
import type { EventSummary, RelationView } from '@/domain/views';
import type { RelationSide } from '../event/event-parts';
import { VerdictForm } from '../review/verdict-form';

/** which relation a side is, and whether the other event is the whole of it */
const RELATIONS: Readonly<Record<RelationSide, { readonly kind: RelationKind; readonly isWhole: boolean }>> = {
  whole: { kind: 'part-of', isWhole: true },
  part: { kind: 'part-of', isWhole: false },
  cause: { kind: 'response-to', isWhole: true },
  response: { kind: 'response-to', isWhole: false },
};

interface RelationVerdictProps {
  readonly action: FormAction;
  /** the event at hand */
  readonly event: EventSummary;
  readonly relation: RelationView;
  readonly side: RelationSide;
}

export function RelationVerdict({ action, event, relation, side }: RelationVerdictProps) {
  const { kind, isWhole } = RELATIONS[side];
  const [part, whole] = isWhole ? [event.id, relation.event.id] : [relation.event.id, event.id];
  const fields = { part: String(part), whole: String(whole), kind, back: `/admin/events/${event.id}` };
  const named = (words: string) => (
    <>
      {words}
      <span className="sr-only">: {relation.event.title}</span>
    </>
  );
  return (
    <>
      {relation.confirmed ? null : (
        <VerdictForm action={action} fields={fields} intent="accept" label={named('Confirm link')} variant="secondary" />
      )}
      <VerdictForm
        action={action}
        fields={fields}
        intent="reject"
        label={named(relation.confirmed ? 'Remove link' : 'Reject link')}
        variant="secondary"
      />
    </>
  );
}
