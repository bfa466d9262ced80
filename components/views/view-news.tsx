'use client';
/**
 * Shows what changed in a view since this person's last visit. With scripts, the page reports the visit itself; without scripts, the button
 * does. Changes stay marked until the visit ends or the person presses the button.
 */
import { startTransition, useEffect, useRef } from 'react';
import type { FormAction } from '@/domain/action-state';
import { type NewEventsView, sinceCounts } from '@/domain/history/new-events';
import { Hidden, InlineError, SubmitButton } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';
import { SinceList } from '../history/since-list';

export function ViewNews({ viewId, news, see }: { viewId: number; news: NewEventsView | null; see: FormAction }) {
  const [state, send] = useFormAction(see);
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
    <section className="mb-6 max-w-[56rem] border-t border-b py-3 print:hidden" aria-label="Changes since your last visit">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status">
          {news === null ? 'Next time you open this view, you’ll see what changed.' : ''}
          {news !== null && words === '' ? 'No changes since your last visit.' : ''}
          {words ? (
            <>
              Since your last visit: <span className="since-mark">{words}</span>
            </>
          ) : null}
        </p>
        {words ? (
          <form action={send}>
            <Hidden values={{ id: viewId, clear: 1 }} />
            <SubmitButton variant="secondary" busy="Saving…">
              Mark as seen
            </SubmitButton>
          </form>
        ) : null}
      </div>
      <InlineError state={state} />
      {news && words ? (
        <details className="mt-2">
          <summary className="link w-fit cursor-pointer text-meta">Show changes</summary>
          <SinceList view={news} />
        </details>
      ) : null}
    </section>
  );
}
