'use client';
/** The form for the name, description and sharing of a view. */
import { useActionState, useId } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { MAX_VIEW_DESCRIPTION, MAX_VIEW_NAME } from '@/domain/timeline/saved-views';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Checkbox, Field, TextArea, TextInput } from '../ui/field';

export interface ViewFormValues {
  readonly name: string;
  readonly description: string;
  readonly query: string;
  readonly shared: boolean;
}

interface ViewFormProps {
  readonly action: FormAction;
  readonly initial: ViewFormValues;
  /** of a view that is there already: then its address can be changed too */
  readonly id: number | null;
}

export function ViewForm({ action, initial, id }: ViewFormProps) {
  const [state, send] = useActionState(action, null);
  const shared = state !== null && !state.ok ? keptValue(state, 'shared') === 'on' : initial.shared;
  const sharing = useId();
  const query = keptValue(state, 'query', initial.query);
  return (
    <form action={send} className="flex max-w-[40rem] flex-col gap-4" noValidate>
      <FormMessage state={state} shownFields={id === null ? ['name', 'description'] : ['name', 'description', 'query']} />
      {id === null ? null : <input type="hidden" name="id" value={id} />}
      <Field label="Name" error={fieldError(state, 'name')}>
        {(ids) => (
          <TextInput
            {...ids}
            name="name"
            maxLength={MAX_VIEW_NAME}
            autoComplete="off"
            defaultValue={keptValue(state, 'name', initial.name)}
          />
        )}
      </Field>
      <Field label="Description" hint="Optional, for example “For the weekly briefing”." error={fieldError(state, 'description')}>
        {(ids) => (
          <TextArea
            {...ids}
            name="description"
            rows={2}
            maxLength={MAX_VIEW_DESCRIPTION}
            defaultValue={keptValue(state, 'description', initial.description)}
          />
        )}
      </Field>
      {id === null ? (
        <input type="hidden" name="query" value={query} />
      ) : (
        <Field
          label="Timeline URL"
          hint="To change the filters, set them on the timeline and paste its URL here."
          error={fieldError(state, 'query')}
        >
          {(ids) => <TextInput {...ids} name="query" autoComplete="off" spellCheck={false} defaultValue={query} />}
        </Field>
      )}
      <div>
        <Checkbox key={String(shared)} name="shared" defaultChecked={shared} label="Share view" aria-describedby={sharing} />
        <p id={sharing} className="text-hint text-ink-3">
          Anyone can open a shared view and follow its feeds, even without an account. Your name is not shown.
        </p>
      </div>
      <div>
        <SubmitButton>{id === null ? 'Save view' : 'Save changes'}</SubmitButton>
      </div>
    </form>
  );
}
