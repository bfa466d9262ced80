'use client';
/** The form with which a reader reports a mistake. It works without JavaScript and keeps the text when an error occurs. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { MAX_EVIDENCE, MAX_MISTAKE } from '@/domain/desk/mistakes';
import { numberWords } from '@/domain/text/counted';
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
        hint={`For example, the date, an actor or a quote. At most ${numberWords(MAX_MISTAKE)} characters.`}
        error={fieldError(state, 'words')}
      >
        {(ids) => <TextArea {...ids} name="words" rows={5} required maxLength={MAX_MISTAKE} defaultValue={keptValue(state, 'words')} />}
      </Field>
      <Field
        label="Source (optional)"
        hint="A link or an article title that shows the correct information."
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
        An editor will read your report. Reports are anonymous, so do not include personal data. If your report leads to a correction, the
        Changes page mentions it.
      </p>
      <div>
        <SubmitButton busy="Sending …">Send report</SubmitButton>
      </div>
    </form>
  );
}
