'use client';
/** What readers may see of this source's texts. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { DISPLAY_RIGHTS } from '@/domain/source-policy';
import type { DisplayRight } from '@/domain/views';
import { SubmitButton } from '../admin/submit-button';
import { Select } from '../ui/field';

interface DisplayRightFormProps {
  readonly action: FormAction;
  readonly articleId: number;
  readonly sourceName: string;
  readonly value: DisplayRight;
}

export function DisplayRightForm({ action, articleId, sourceName, value }: DisplayRightFormProps) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-wrap items-center gap-2 py-2" data-dense>
      <input type="hidden" name="id" value={articleId} />
      <label htmlFor="display-right" className="text-ink-2 text-meta">
        Of {sourceName}, readers see
      </label>
      <span className="w-44">
        <Select key={value} id="display-right" name="displayRight" defaultValue={value}>
          {DISPLAY_RIGHTS.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </Select>
      </span>
      <SubmitButton variant="secondary">Set</SubmitButton>
      {state === null ? null : state.ok ? (
        <span role="status" className="text-ink-2 text-meta">
          {state.message}
        </span>
      ) : (
        <span role="alert" className="text-error text-meta">
          {state.error.message}
        </span>
      )}
    </form>
  );
}
