'use client';
/** What readers may see of one source's texts, and how its events are published. */
import { useActionState } from 'react';
import { differing, type FormAction, fieldError, keptValue, staleRecord } from '@/domain/action-state';
import { DISPLAY_RIGHTS, PUBLISHING, publishingOf, type SourcePolicy, type SourceView } from '@/domain/desk/source-policy';
import { FormMessage } from '../admin/form-message';
import { StaleNotice } from '../admin/stale-notice';
import { SubmitButton } from '../admin/submit-button';
import { Choice } from '../ui/choice';

export function SourceForm({ action, source }: { action: FormAction; source: SourceView }) {
  const [state, send] = useActionState(action, null);
  const current = staleRecord<SourcePolicy>(state);
  const was = current ?? source;
  const label = current ? 'Overwrite with my version' : 'Save changes';
  const [displayRight, publishing] = [
    keptValue(state, 'displayRight', source.displayRight),
    keptValue(state, 'publishing', publishingOf(source)),
  ];
  return (
    <form action={send} className="flex flex-col gap-2" data-dense>
      <input type="hidden" name="id" value={source.id} />
      <input type="hidden" name="wasDisplayRight" value={was.displayRight} />
      <input type="hidden" name="wasPublishing" value={publishingOf(was)} />
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          label="Visible to readers"
          name="displayRight"
          value={displayRight}
          choices={DISPLAY_RIGHTS}
          error={fieldError(state, 'displayRight')}
        />
        <Choice
          label="Publishing policy"
          name="publishing"
          value={publishing}
          choices={PUBLISHING}
          error={fieldError(state, 'publishing')}
        />
        <SubmitButton variant="secondary" aria-label={`${label} for ${source.name}`}>
          {label}
        </SubmitButton>
      </div>
      {current && state ? (
        <div className="max-w-[34rem]">
          <StaleNotice
            state={state}
            differences={[
              ...differing('Visible to readers', current.displayRight, displayRight, DISPLAY_RIGHTS),
              ...differing('Publishing policy', publishingOf(current), publishing, PUBLISHING),
            ]}
            href="/admin/sources"
          />
        </div>
      ) : (
        <FormMessage state={state} shownFields={['displayRight', 'publishing']} />
      )}
    </form>
  );
}
