'use client';
/** The articles that are read otherwise now, each with a box; what is ticked is taken over at once. */
import { type ReactNode, useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';

export function RereadForm({ action, children }: { action: FormAction; children: ReactNode }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send}>
      <FormMessage state={state} />
      {children}
      <div className="py-6">
        <SubmitButton busy="Applying …">Apply selected changes</SubmitButton>
      </div>
    </form>
  );
}
