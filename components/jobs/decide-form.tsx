'use client';
/** A button with which an editor decides about one item of a job, or about all that it can be about. */
import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { ItemDecision } from '@/domain/desk/job-views';
import { ActionForm, SubmitButton } from '../admin/action-form';
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
  return (
    <ActionForm action={action} hidden={{ job: jobId, number }}>
      {(state) => (
        <>
          <SubmitButton variant={primary ? 'primary' : 'quiet'} name="intent" value={intent}>
            {children}
          </SubmitButton>
          {state !== null && !state.ok ? <Notice kind="error">{state.error.message}</Notice> : null}
        </>
      )}
    </ActionForm>
  );
}
