'use client';
/** Takes a published article out of sight. It says first what goes with it, and asks why. */
import type { FormAction } from '@/domain/action-state';
import { VerdictForm } from './verdict-form';

interface WithdrawFormProps {
  readonly action: FormAction;
  readonly articleId: number;
  readonly version: number;
}

export function WithdrawForm({ action, articleId, version }: WithdrawFormProps) {
  return (
    <details className="py-2">
      <summary className="link text-meta">Withdraw the article</summary>
      <div className="mt-3 flex max-w-[46rem] flex-col gap-3">
        <p className="text-ink-2">
          Readers see neither the article any more nor the events that rest on it alone. Events that others report as well stay, without its
          sentences. Nothing is deleted: the article waits here, and each event comes back by undoing in its history.
        </p>
        <VerdictForm
          action={action}
          fields={{ id: String(articleId), version: String(version) }}
          label="Withdraw it"
          variant="danger"
          askReason="Why it is withdrawn"
        />
      </div>
    </details>
  );
}
