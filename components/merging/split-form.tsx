'use client';
/** Makes the chosen sentences an event of their own. Their boxes stand beside them and belong to this form. */
import { useActionState, useEffect, useRef } from 'react';
import { type FormAction, keptTick, keptValue } from '@/domain/action-state';
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
  const ref = useRef<HTMLFormElement>(null);
  // the form is emptied after it was sent, and with it the boxes that stand elsewhere
  useEffect(() => {
    for (const box of ref.current?.elements ?? [])
      if (box instanceof HTMLInputElement && box.type === 'checkbox') box.checked = keptTick(state, box.name, box.value, box.checked);
  }, [state]);
  return (
    <form ref={ref} id={SPLIT_FORM} action={send} className="mt-4 flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={eventId} />
      <input type="hidden" name="version" value={version} />
      <span className="min-w-60 flex-1">
        <TextInput
          name="reason"
          maxLength={500}
          autoComplete="off"
          aria-label="Reason for splitting"
          placeholder="Reason (visible to readers)"
          defaultValue={keptValue(state, 'reason')}
        />
      </span>
      <SubmitButton variant="secondary" busy="Splitting …">
        Split selected quotes into a new event
      </SubmitButton>
      <InlineError state={state} className="basis-full" />
    </form>
  );
}
