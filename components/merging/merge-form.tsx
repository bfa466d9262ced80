'use client';
/** Two events side by side, and for each field in which they differ what the one event will say. */
import { useActionState } from 'react';
import { type FormAction, keptValue } from '@/domain/action-state';
import { differingFields, inputOf, nameIn } from '@/domain/desk/event-values';
import { LIST_FIELDS, together } from '@/domain/desk/merge-choice';
import type { EventView } from '@/domain/views';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { FieldChoices } from '../event-form/field-choices';
import { LinkButton } from '../ui/button';
import { Field, TextInput } from '../ui/field';

interface MergeFormProps {
  readonly action: FormAction;
  /** the event that stays, and the one that will lead to it */
  readonly into: EventView;
  readonly from: EventView;
}

export function MergeForm({ action, into, from }: MergeFormProps) {
  const [state, send] = useActionState(action, null);
  const [kept, gone] = [inputOf(into), inputOf(from)];
  const fields = differingFields(kept, gone);
  const stale = state !== null && !state.ok && state.error.code === 'conflict';
  return (
    <form action={send} className="conflict">
      <FormMessage state={state} shownFields={[]} />
      {stale ? (
        <p className="pt-2">
          <a className="link" href={`/admin/events/${into.id}/merge?other=${from.id}`}>
            Reload both events
          </a>
        </p>
      ) : null}
      <input type="hidden" name="id" value={into.id} />
      <input type="hidden" name="version" value={into.version} />
      <input type="hidden" name="other" value={from.id} />
      <input type="hidden" name="otherVersion" value={from.version} />
      {fields.length === 0 ? <p className="py-4 text-ink-2">The two events have the same values in every field.</p> : null}
      <FieldChoices
        fields={fields}
        sides={[
          { choice: 'into', label: 'Event to keep', input: kept },
          { choice: 'from', label: 'Other event', input: gone },
          { choice: 'both', label: 'Combined', input: together(kept, gone), only: LIST_FIELDS },
        ]}
        nameOf={nameIn([...into.actors, ...from.actors])}
        preferred={(field) =>
          keptValue(state, `choose.${field}`, LIST_FIELDS.includes(field) ? 'both' : isEmpty(kept[field]) ? 'from' : 'into')
        }
      />
      <div className="pt-4">
        <Field label="Reason for merging" hint="Shown in the history of both events.">
          {(ids) => <TextInput {...ids} name="reason" maxLength={500} autoComplete="off" defaultValue={keptValue(state, 'reason')} />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-2 pt-4">
        <SubmitButton busy="Merging …">Merge events</SubmitButton>
        <LinkButton href={`/admin/events/${from.id}/merge?other=${into.id}`}>Keep the other event instead</LinkButton>
      </div>
    </form>
  );
}

const isEmpty = (value: unknown): boolean => value === null;
