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
      <summary className="link text-meta">Withdraw article</summary>
      <div className="mt-3 flex max-w-[46rem] flex-col gap-3">
        <p className="text-ink-2">
          Withdrawing hides the article and the events that have no other source. Nothing is deleted. To show an event again, undo the
          change in its history.
        </p>
        <VerdictForm
          action={action}
          fields={{ id: String(articleId), version: String(version) }}
          label="Withdraw article"
          variant="danger"
          askReason="Reason for withdrawing"
        />
      </div>
    </details>
  );
}
