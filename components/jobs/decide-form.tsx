'use client';
/** A button with which an editor decides about one item of a job, or about all that it can be about. */
import { type ReactNode, useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { ItemDecision } from '@/domain/desk/job-views';
import { SubmitButton } from '../admin/submit-button';
import { Notice } from '../ui/notice';

interface DecideFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly number?: number;
  readonly intent: ItemDecision;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

export function DecideForm({ action, jobId, number, intent, primary = false, children }: DecideFormProps) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send}>
      <input type="hidden" name="job" value={jobId} />
      {number === undefined ? null : <input type="hidden" name="number" value={number} />}
      <SubmitButton variant={primary ? 'primary' : 'quiet'} name="intent" value={intent}>
        {children}
      </SubmitButton>
      {state !== null && !state.ok ? <Notice kind="error">{state.error.message}</Notice> : null}
    </form>
  );
}
