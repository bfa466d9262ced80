'use client';
/** What is wrong with an event, in a reader's words. Works without JavaScript; whatever goes wrong, what was typed stays. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { MAX_EVIDENCE, MAX_MISTAKE } from '@/domain/desk/mistakes';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextArea, TextInput } from '../ui/field';

export function MistakeForm({ action, eventId, number }: { action: FormAction; eventId: number; number: string }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex max-w-[40rem] flex-col gap-4" noValidate>
      <FormMessage state={state} shownFields={['words', 'evidence']} />
      <input type="hidden" name="event" value={eventId} />
      <input type="hidden" name={NUMBER_FIELD} value={number} />
      <Field
        label="What is wrong?"
        hint={`The date, who took part, what happened, a quotation … At most ${MAX_MISTAKE} characters.`}
        error={fieldError(state, 'words')}
      >
        {(ids) => <TextArea {...ids} name="words" rows={5} required maxLength={MAX_MISTAKE} defaultValue={keptValue(state, 'words')} />}
      </Field>
      <Field
        label="Where can one read how it really is?"
        hint="An address or a title. It may stay empty."
        error={fieldError(state, 'evidence')}
      >
        {(ids) => (
          <TextInput {...ids} name="evidence" maxLength={MAX_EVIDENCE} autoComplete="off" defaultValue={keptValue(state, 'evidence')} />
        )}
      </Field>
      <div hidden>
        <label>
          Leave this field empty
          <input name="subject" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <p className="text-ink-3 text-meta">
        An editor reads it. Nothing is asked about you; do not write personal data. If the event is corrected, the list of corrections says
        that a reader reported it.
      </p>
      <div>
        <SubmitButton busy="Sending …">Send</SubmitButton>
      </div>
    </form>
  );
}
