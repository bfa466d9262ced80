'use client';
/** Deleting a view, behind a fold so that nobody does it by a slip. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';

export function DeleteView({ action, id, shared }: { action: FormAction; id: number; shared: boolean }) {
  const [state, send] = useActionState(action, null);
  return (
    <details className="max-w-[40rem] border-t py-4">
      <summary className="link w-fit cursor-pointer">Delete this view</summary>
      <form action={send} className="mt-3 flex flex-col items-start gap-3">
        <input type="hidden" name="id" value={id} />
        <FormMessage state={state} />
        <p className="text-ink-2">
          {shared ? 'Its address and its feeds then lead nowhere. ' : ''}The events stay as they are. This cannot be undone.
        </p>
        <SubmitButton variant="danger" busy="Deleting …">
          Delete the view
        </SubmitButton>
      </form>
    </details>
  );
}
