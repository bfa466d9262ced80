'use client';
import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { ActionForm, FormMessage, SubmitButton } from '../admin/action-form';
export function RereadForm({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <ActionForm action={action}>
      <FormMessage />
      {children}
      <div className="py-6">
        <SubmitButton busy="Applying…">Apply selected changes</SubmitButton>
      </div>
    </ActionForm>
  );
}
