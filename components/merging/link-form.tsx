'use client';
/** How two events hang together, said by hand, and why. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { LINK_WORDS, LINKS } from '@/domain/relation-kinds';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextInput } from '../ui/field';

interface LinkFormProps {
  readonly action: FormAction;
  readonly eventId: number;
  readonly otherId: number;
}

export function LinkForm({ action, eventId, otherId }: LinkFormProps) {
  const [state, send] = useActionState(action, null);
  const error = fieldError(state, 'link');
  return (
    <form action={send} className="flex max-w-[40rem] flex-col gap-4">
      <FormMessage state={state} shownFields={['link', 'reason']} />
      <input type="hidden" name="id" value={eventId} />
      <input type="hidden" name="other" value={otherId} />
      <fieldset className="form-group gap-1!">
        <legend>Relationship</legend>
        {LINKS.map((link) => (
          <label key={link} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input type="radio" name="link" value={link} defaultChecked={keptValue(state, 'link') === link} className="checkbox" />
            {LINK_WORDS[link]}
          </label>
        ))}
        {error ? (
          <p className="text-error text-meta" role="alert">
            {error}
          </p>
        ) : null}
      </fieldset>
      <Field label="Reason" hint="Visible to readers." error={fieldError(state, 'reason')}>
        {(ids) => <TextInput {...ids} name="reason" maxLength={500} autoComplete="off" defaultValue={keptValue(state, 'reason')} />}
      </Field>
      <div>
        <SubmitButton busy="Linking …">Link events</SubmitButton>
      </div>
    </form>
  );
}
