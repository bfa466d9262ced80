'use client';
/** Undoes a merge for one sentence: it becomes an event of its own. Works without JavaScript. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { SubmitButton } from '../admin/submit-button';

export function DetachForm({ action, mentionId, quote }: { action: FormAction; mentionId: number; quote: string }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="mt-2 pl-4">
      <input type="hidden" name="id" value={mentionId} />
      <SubmitButton variant="secondary" busy="…">
        Another event
        <span className="sr-only">: make “{quote}” an event of its own</span>
      </SubmitButton>
      {state !== null && !state.ok ? (
        <p role="alert" className="text-error text-meta">
          {state.error.message}
        </p>
      ) : null}
    </form>
  );
}
