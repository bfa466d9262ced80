'use client';
import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { ActionForm, FormMessage, SubmitButton } from '../admin/action-form';
/** The articles that are read otherwise now, each with a box; what is ticked is taken over at once. */

export function RereadForm({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <ActionForm action={action}>
      <FormMessage />
      {children}
      <div className="py-6">
        <SubmitButton busy="Applying …">Apply selected changes</SubmitButton>
      </div>
    </ActionForm>
  );
}
