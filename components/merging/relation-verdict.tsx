/** An editor's verdict on how another event hangs together with the one at hand. */
import type { FormAction } from '@/domain/action-state';
import type { RelationKind } from '@/domain/relation-kinds';
import type { EventSummary, RelationView } from '@/domain/views';
import type { RelationSide } from '../event/event-parts';
import { VerdictForm } from '../review/verdict-form';

/** how a verdict is worded, and whether the other event is the whole of the relation */
const VERDICTS: Readonly<
  Record<RelationSide, { readonly kind: RelationKind; readonly isWhole: boolean; readonly yes: string; readonly no: string }>
> = {
  whole: { kind: 'part-of', isWhole: true, yes: 'Confirm: part of', no: 'Not a part' },
  part: { kind: 'part-of', isWhole: false, yes: 'Confirm: part of', no: 'Not a part' },
  cause: { kind: 'response-to', isWhole: true, yes: 'Confirm: response', no: 'Not a response' },
  response: { kind: 'response-to', isWhole: false, yes: 'Confirm: response', no: 'Not a response' },
};

interface RelationVerdictProps {
  readonly action: FormAction;
  /** the event at hand */
  readonly event: EventSummary;
  readonly relation: RelationView;
  readonly side: RelationSide;
}

export function RelationVerdict({ action, event, relation, side }: RelationVerdictProps) {
  const { kind, isWhole, yes, no } = VERDICTS[side];
  const [part, whole] = isWhole ? [event.id, relation.event.id] : [relation.event.id, event.id];
  const fields = { part: String(part), whole: String(whole), kind, back: `/admin/events/${event.id}` };
  return (
    <>
      {relation.confirmed ? null : <VerdictForm action={action} fields={fields} intent="accept" label={yes} variant="secondary" />}
      <VerdictForm action={action} fields={fields} intent="reject" label={no} variant="secondary" />
    </>
  );
}
