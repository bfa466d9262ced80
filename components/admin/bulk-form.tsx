'use client';
/** The bar of bulk actions above selectable rows, with the result of the last action. `children` are the rows. */
import { type ReactNode, useId } from 'react';
import type { FormAction } from '@/domain/action-state';
import { BULK_FORM, type BulkIntent, type BulkResult } from '@/domain/desk/bulk';
import { editorChoices, type QueueEditor } from '@/domain/desk/queue';
import type { ButtonVariant } from '../ui/button';
import { Options, Select } from '../ui/field';
import { FormMessage, FormState, Hidden, SubmitButton } from './action-form';
import { BulkNotice } from './bulk-notice';
import { SelectAll, useSelection } from './row-checkbox';
import { useFormAction } from './use-form-action';

interface BulkFormProps {
  readonly action: FormAction;
  readonly undo: FormAction;
  readonly result: BulkResult | null;
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  readonly editors: readonly QueueEditor[];
  readonly me: string;
  readonly back: string;
  /** URL of this page with all rows selected */
  readonly allHref: string;
  /** true: there are no rows, so only the result shows */
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

export function BulkForm({ action, undo, result, themes, editors, me, back, allHref, isEmpty, children }: BulkFormProps) {
  const [state, send] = useFormAction(action);
  const selection = useSelection(BULK_FORM);
  const ids = useId();
  return (
    <FormState value={state}>
      {result === null ? null : <BulkNotice key={result.id} result={result} undo={undo} back={back} />}
      {/* stays visible while the editor selects rows further down */}
      <form
        id={BULK_FORM}
        action={send}
        className="sticky top-0 z-2 border-b bg-paper py-2"
        hidden={isEmpty}
        aria-label="Change selected rows"
      >
        <Hidden values={{ back }} />
        <FormMessage />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1.5">
          <SelectAll selection={selection} allHref={allHref} />
          <span className="flex flex-wrap items-center gap-2">
            <Act intent="publish" variant="primary">
              Publish
            </Act>
            <Act intent="reject">Reject</Act>
            <Act intent="delete">Delete drafts</Act>
          </span>
          <details className="work-more">
            <summary>Tag or assign</summary>
            <div className="flex flex-wrap items-center gap-2 py-1.5 text-[0.8125rem]">
              <label htmlFor={`${ids}-theme`}>Theme</label>
              <Select id={`${ids}-theme`} name="theme" defaultValue="" className="w-52 max-w-full">
                <option value="">Choose a theme</option>
                <Options choices={themes.map(({ id, label }) => [id, label] as const)} />
              </Select>
              <Act intent="add-theme">Add theme</Act>
              <Act intent="remove-theme">Remove theme</Act>
              <label htmlFor={`${ids}-assignee`}>Assignee</label>
              <Select id={`${ids}-assignee`} name="assignee" defaultValue={me} className="w-52 max-w-full">
                <Options choices={[['', 'Unassigned'], ...editorChoices(editors, me)]} />
              </Select>
              <Act intent="assign">Assign</Act>
            </div>
          </details>
        </div>
      </form>
      {children}
    </FormState>
  );
}

const Act = ({ intent, variant = 'secondary', children }: { intent: BulkIntent; variant?: ButtonVariant; children: string }) => (
  <SubmitButton name="intent" value={intent} variant={variant} dense busy={children} spoken=" selected rows">
    {children}
  </SubmitButton>
);
