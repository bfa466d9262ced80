'use client';
/** A form whose draft is kept in the browser, and the words that say so. */
import type { ReactNode } from 'react';
import type { DraftOfForm } from './use-draft';

interface DraftFormProps {
  readonly draft: DraftOfForm;
  readonly action: (fields: FormData) => void;
  readonly className: string;
  readonly id?: string;
  /** it was sent, and the answer has not come */
  readonly isBusy?: boolean;
  /** what it shows was never saved, although nothing has been typed since it was drawn */
  readonly isUnsaved?: boolean;
  readonly children: ReactNode;
}

export function DraftForm({ draft, action, className, id, isBusy, isUnsaved, children }: DraftFormProps) {
  return (
    <form
      // what a draft says is shown by fields that begin anew
      key={draft.taken?.at}
      ref={draft.ref}
      action={action}
      className={className}
      id={id}
      data-busy={isBusy ? '' : undefined}
      data-unsaved={isUnsaved ? '' : undefined}
      noValidate
      onInput={draft.onTyped}
      onSubmit={draft.onSent}
    >
      {children}
    </form>
  );
}

export function DraftKept({ draft }: { draft: DraftOfForm }) {
  return draft.isKept ? (
    <span className="self-center text-hint text-ink-3" role="status">
      Unsaved changes are kept in this browser.
    </span>
  ) : null;
}
