'use client';
/** Articles by their addresses on the web, one a line. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptTick, keptValue } from '@/domain/action-state';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Checkbox, Field, TextArea } from '../ui/field';

export function AddressesForm({ action, number }: { action: FormAction; number: string }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex max-w-[46rem] flex-col gap-4 pb-12" noValidate>
      <input type="hidden" name={NUMBER_FIELD} value={number} />
      <FormMessage state={state} shownFields={['addresses']} />
      <Field
        label="URLs"
        hint="One URL per line, at most 50. Dateline fetches each page once. All URLs must be public."
        error={fieldError(state, 'addresses')}
      >
        {(ids) => (
          <TextArea
            {...ids}
            name="addresses"
            rows={6}
            spellCheck={false}
            autoComplete="off"
            placeholder="https://"
            defaultValue={keptValue(state, 'addresses')}
          />
        )}
      </Field>
      <Checkbox
        name="confirm"
        value="yes"
        defaultChecked={keptTick(state, 'confirm', 'yes', true)}
        label="Confirm each article before saving it"
      />
      <p className="text-hint text-ink-3">
        Otherwise, articles with a clear publication date are saved immediately. Nothing is published until you review the events.
      </p>
      <div>
        <SubmitButton busy="Fetching …">Fetch articles</SubmitButton>
      </div>
    </form>
  );
}
