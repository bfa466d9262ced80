'use client';
/** Ends the subscription of a feed. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';

export function RemoveFeedForm({ action, id }: { action: FormAction; id: number }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-col items-start gap-2">
      <FormMessage state={state} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="danger" busy="Removing …">
        Remove feed
      </SubmitButton>
    </form>
  );
}
