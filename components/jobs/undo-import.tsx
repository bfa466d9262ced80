'use client';
/** Undoes an import as a whole, or lists what depends on it. */
import type { FormAction } from '@/domain/action-state';
import type { BulkProblem } from '@/domain/desk/bulk';
import { counted } from '@/domain/text/counted';
import { ActionForm, InlineError, SubmitButton } from '../admin/action-form';
import { ProblemList } from '../admin/bulk-notice';

interface UndoImportProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly events: number;
  readonly articles: number;
  readonly problems: readonly BulkProblem[];
}

const MOST_LISTED = 20;

export function UndoImport({ action, jobId, events, articles, problems }: UndoImportProps) {
  const parts = [...(events > 0 ? [counted(events, 'event')] : []), ...(articles > 0 ? [counted(articles, 'article')] : [])].join(' and ');
  return (
    <details className="work-more pb-3 text-[0.875rem]">
      <summary>Undo import</summary>
      {problems.length === 0 ? (
        <ActionForm action={action} hidden={{ job: jobId, events, articles }} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <span>This hides {parts}. You can import them again.</span>
          <SubmitButton variant="danger" busy="Undoing…">
            Undo import of {parts}
          </SubmitButton>
          <InlineError />
        </ActionForm>
      ) : (
        <div className="py-2">
          <p>This import cannot be undone as a whole, because later work depends on it:</p>
          <ProblemList problems={problems.slice(0, MOST_LISTED)} />
          {problems.length > MOST_LISTED ? <p>And {counted(problems.length - MOST_LISTED, 'more reason')}.</p> : null}
        </div>
      )}
    </details>
  );
}
