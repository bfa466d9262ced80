'use client';
/** What can be done with one feed at once: check it, pause it, go on with it. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { FeedView } from '@/domain/desk/feeds';
import { SubmitButton } from '../admin/submit-button';
import { Notice } from '../ui/notice';

export function FeedButtons({ action, feed: { id, title, paused } }: { action: FormAction; feed: FeedView }) {
  const [state, send] = useActionState(action, null);
  const of = <span className="sr-only">: {title}</span>;
  return (
    <form action={send} className="flex flex-col gap-2" data-dense>
      <input type="hidden" name="id" value={id} />
      <div className="flex flex-wrap gap-2">
        {paused ? (
          <SubmitButton variant="secondary" name="intent" value="resume" busy="Resuming …">
            Resume feed{of}
          </SubmitButton>
        ) : (
          <>
            <SubmitButton variant="secondary" name="intent" value="check" busy="Checking …">
              Check feed now{of}
            </SubmitButton>
            <SubmitButton variant="quiet" name="intent" value="pause" busy="Pausing …">
              Pause feed{of}
            </SubmitButton>
          </>
        )}
      </div>
      {state !== null && !state.ok ? <Notice kind="error">{state.error.message}</Notice> : null}
    </form>
  );
}
