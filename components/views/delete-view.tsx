'use client';
/** The form that deletes a view, collapsed so that no one does it by accident. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';

export function DeleteView({ action, id, shared }: { action: FormAction; id: number; shared: boolean }) {
  const [state, send] = useActionState(action, null);
  return (
    <details className="max-w-[40rem] border-t py-4">
      <summary className="link w-fit cursor-pointer">Delete view</summary>
      <form action={send} className="mt-3 flex flex-col items-start gap-3">
        <input type="hidden" name="id" value={id} />
        <FormMessage state={state} />
        <p className="text-ink-2">
          {shared ? 'Its URL and feeds will stop working. ' : ''}The events are kept. You cannot restore a deleted view.
        </p>
        <SubmitButton variant="danger" busy="Deleting …">
          Delete view
        </SubmitButton>
      </form>
    </details>
  );
}
