'use client';
import { useId } from 'react';
import { type FormAction, keptValue } from '@/domain/action-state';
import { MAX_VIEW_DESCRIPTION, MAX_VIEW_NAME } from '@/domain/timeline/saved-views';
import { ActionForm, AreaField, FormMessage, Hidden, SubmitButton, TextField } from '../admin/action-form';
import { Checkbox } from '../ui/field';

export interface ViewFormValues {
  readonly name: string;
  readonly description: string;
  readonly query: string;
  readonly shared: boolean;
}

interface ViewFormProps {
  readonly action: FormAction;
  readonly initial: ViewFormValues;
  /** ID of an existing view, whose URL can also change; null for a new one */
  readonly id: number | null;
}

export function ViewForm({ action, initial, id }: ViewFormProps) {
  const sharing = useId();
  return (
    <ActionForm action={action} hidden={{ id }} className="flex max-w-[40rem] flex-col gap-4" noValidate>
      {(state) => {
        const shared = state !== null && !state.ok ? keptValue(state, 'shared') === 'on' : initial.shared;
        return (
          <>
            <FormMessage shownFields={id === null ? ['name', 'description'] : ['name', 'description', 'query']} />
            <TextField name="name" label="Name" initial={initial.name} maxLength={MAX_VIEW_NAME} />
            <AreaField
              name="description"
              label="Description"
              hint="Optional, for example “For the weekly briefing”."
              initial={initial.description}
              rows={2}
              maxLength={MAX_VIEW_DESCRIPTION}
            />
            {id === null ? (
              <Hidden values={{ query: keptValue(state, 'query', initial.query) }} />
            ) : (
              <TextField
                name="query"
                label="Timeline URL"
                hint="To change the filters, set them on the timeline and paste its URL here."
                initial={initial.query}
                spellCheck={false}
              />
            )}
            <div>
              <Checkbox key={String(shared)} name="shared" defaultChecked={shared} label="Share view" aria-describedby={sharing} />
              <p id={sharing} className="text-hint text-ink-3">
                Anyone can open a shared view and follow its feeds, even without an account. Your name is not shown.
              </p>
            </div>
            <SubmitButton>{id === null ? 'Save view' : 'Save changes'}</SubmitButton>
          </>
        );
      }}
    </ActionForm>
  );
}

export const DeleteView = ({ action, id, shared }: { action: FormAction; id: number; shared: boolean }) => (
  <details className="max-w-[40rem] border-t py-4">
    <summary className="link w-fit cursor-pointer">Delete view</summary>
    <ActionForm action={action} hidden={{ id }} className="mt-3 flex flex-col items-start gap-3">
      <FormMessage />
      <p className="text-ink-2">
        {shared ? 'Its URL and feeds will stop working. ' : ''}The events are kept. You cannot restore a deleted view.
      </p>
      <SubmitButton variant="danger" busy="Deleting…">
        Delete view
      </SubmitButton>
    </ActionForm>
  </details>
);
