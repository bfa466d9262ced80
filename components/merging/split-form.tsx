'use client';
/** Makes the chosen sentences an event of their own. Their boxes stand beside them and belong to this form. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { SubmitButton } from '../admin/submit-button';
import { TextInput } from '../ui/field';
import { InlineError } from '../ui/inline-error';
import { SPLIT_FORM } from './split-form-id';

interface SplitFormProps {
  readonly action: FormAction;
  readonly eventId: number;
  readonly version: number;
}

export function SplitForm({ action, eventId, version }: SplitFormProps) {
  const [state, send] = useActionState(action, null);
  return (
    <form id={SPLIT_FORM} action={send} className="mt-4 flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={eventId} />
      <input type="hidden" name="version" value={version} />
      <span className="min-w-60 flex-1">
        <TextInput
          name="reason"
          maxLength={500}
          autoComplete="off"
          aria-label="Why it is another event"
          placeholder="Why (readers see it)"
        />
      </span>
      <SubmitButton variant="secondary" busy="Splitting …">
        Make the chosen an event of their own
      </SubmitButton>
      <InlineError state={state} className="basis-full" />
    </form>
  );
}
