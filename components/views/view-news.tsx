'use client';
/**
 * What is new in a view since this person had it open. With scripts the page says by itself that it is open; without, the button does. What is
 * marked stays marked until the visit ends or the button is pressed.
 */
import { startTransition, useActionState, useEffect, useRef } from 'react';
import type { FormAction } from '@/domain/action-state';
import { type NewEventsView, sinceCounts } from '@/domain/history/new-events';
import { SubmitButton } from '../admin/submit-button';
import { SinceList } from '../changes/since-list';

interface ViewNewsProps {
  readonly viewId: number;
  /** null when they open it for the first time */
  readonly news: NewEventsView | null;
  readonly see: FormAction;
}

export function ViewNews({ viewId, news, see }: ViewNewsProps) {
  const [state, send] = useActionState(see, null);
  const noted = useRef(false);
  useEffect(() => {
    if (noted.current) return;
    noted.current = true;
    const form = new FormData();
    form.set('id', String(viewId));
    startTransition(() => send(form));
  }, [viewId, send]);
  const words = news ? sinceCounts(news) : '';
  return (
    <section className="mb-6 max-w-[56rem] border-t border-b py-3 print:hidden" aria-label="Since you had this view open">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status">
          {news === null ? 'You have this view open for the first time. The next time it says what is new.' : ''}
          {news !== null && words === '' ? 'Nothing is new since you had this view open.' : ''}
          {words ? (
            <>
              Since you had this view open: <span className="since-mark">{words}</span>
            </>
          ) : null}
        </p>
        {words ? (
          <form action={send}>
            <input type="hidden" name="id" value={viewId} />
            <input type="hidden" name="clear" value="1" />
            <SubmitButton variant="secondary" busy="…">
              Mark as seen
            </SubmitButton>
          </form>
        ) : null}
      </div>
      {state !== null && !state.ok ? (
        <p role="alert" className="text-error text-meta">
          {state.error.message}
        </p>
      ) : null}
      {news && words ? (
        <details className="mt-2">
          <summary className="link w-fit cursor-pointer text-meta">What it is</summary>
          <SinceList view={news} />
        </details>
      ) : null}
    </section>
  );
}
