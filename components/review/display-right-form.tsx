'use client';
/** What readers may see of this source's texts. */
import { useActionState } from 'react';
import { differing, type FormAction, keptValue, staleRecord } from '@/domain/action-state';
import { DISPLAY_RIGHTS, type SourcePolicy } from '@/domain/desk/source-policy';
import { deskHref } from '@/domain/hrefs';
import type { DisplayRight } from '@/domain/views';
import { FormMessage } from '../admin/form-message';
import { StaleNotice } from '../admin/stale-notice';
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
  const current = staleRecord<SourcePolicy>(state);
  const chosen = keptValue(state, 'displayRight', value);
  return (
    <form action={send} className="flex flex-col gap-2 py-2" data-dense>
      <input type="hidden" name="id" value={articleId} />
      <input type="hidden" name="was" value={current?.displayRight ?? value} />
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor="display-right" className="text-ink-2 text-meta">
          Visible to readers ({sourceName})
        </label>
        <span className="w-44">
          <Select key={chosen} id="display-right" name="displayRight" defaultValue={chosen}>
            {DISPLAY_RIGHTS.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </Select>
        </span>
        <SubmitButton variant="secondary">{current ? 'Overwrite with my version' : 'Save visibility'}</SubmitButton>
      </div>
      {current && state ? (
        <StaleNotice
          state={state}
          differences={differing('Visible to readers', current.displayRight, chosen, DISPLAY_RIGHTS)}
          href={deskHref(articleId)}
        />
      ) : (
        <FormMessage state={state} />
      )}
    </form>
  );
}
