'use client';
/** One button that ends every session but this one. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';

export function EndOthersForm({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-col items-start gap-3 border-t pt-4">
      <FormMessage state={state} />
      <SubmitButton variant="secondary" busy="Ending …">
        End all other sessions
      </SubmitButton>
    </form>
  );
}
