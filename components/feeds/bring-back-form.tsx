'use client';
/** The way back of a feed that was removed. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { RemovedFeed } from '@/domain/desk/feeds';
import { SubmitButton } from '../admin/submit-button';
import { InlineError } from '../ui/inline-error';

export function BringBackForm({ action, feed: { id, title }, label }: { action: FormAction; feed: RemovedFeed; label: string }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-col items-start gap-1" data-dense>
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="secondary" busy="Restoring …">
        {label}
        <span className="sr-only">: {title}</span>
      </SubmitButton>
      <InlineError state={state} />
    </form>
  );
}
