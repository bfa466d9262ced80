'use client';
/** Declining a report: nothing is changed, for a reason that editors see. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextInput } from '../ui/field';

export function DeclineForm({ action, reportId }: { action: FormAction; reportId: number }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex max-w-[40rem] flex-col gap-4" noValidate>
      <FormMessage state={state} shownFields={['reason']} />
      <input type="hidden" name="id" value={reportId} />
      <Field label="Reason for declining" hint="Visible only to editors." error={fieldError(state, 'reason')}>
        {(ids) => <TextInput {...ids} name="reason" maxLength={500} autoComplete="off" defaultValue={keptValue(state, 'reason')} />}
      </Field>
      <div>
        <SubmitButton variant="secondary">Decline report</SubmitButton>
      </div>
    </form>
  );
}
