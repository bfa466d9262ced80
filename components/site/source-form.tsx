'use client';
/** What readers may see of one source's texts, and how its events are published. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { DISPLAY_RIGHTS, PUBLISHING, type SourceView } from '@/domain/source-policy';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Choice } from '../ui/choice';

export function SourceForm({ action, source }: { action: FormAction; source: SourceView }) {
  const [state, send] = useActionState(action, null);
  const publishing = source.publishUnchecked ? 'unchecked' : 'review';
  return (
    <form action={send} className="flex flex-col gap-2" data-dense>
      <input type="hidden" name="id" value={source.id} />
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          label="Readers see"
          name="displayRight"
          value={keptValue(state, 'displayRight', source.displayRight)}
          choices={DISPLAY_RIGHTS}
          error={fieldError(state, 'displayRight')}
        />
        <Choice
          label="Its events are published"
          name="publishing"
          value={keptValue(state, 'publishing', publishing)}
          choices={PUBLISHING}
          error={fieldError(state, 'publishing')}
        />
        <SubmitButton variant="secondary" aria-label={`Set for ${source.name}`}>
          Set
        </SubmitButton>
      </div>
      <FormMessage state={state} shownFields={['displayRight', 'publishing']} />
    </form>
  );
}
