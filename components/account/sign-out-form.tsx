'use client';
/** One button that ends the session. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { SubmitButton } from '../admin/submit-button';

export function SignOutForm({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="contents">
      <SubmitButton variant="quiet" dense busy="Signing out …">
        Sign out
      </SubmitButton>
      {state !== null && !state.ok ? <span role="alert">{state.error.message}</span> : null}
    </form>
  );
}
