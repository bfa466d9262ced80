'use client';
/** The text of an article, to be corrected as its publisher corrected it. Whatever is wrong, what was typed stays. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue, staleRecord } from '@/domain/action-state';
import { deskHref } from '@/domain/hrefs';
import { cutText } from '@/domain/text/cut-text';
import { FormMessage } from '../admin/form-message';
import { StaleNotice } from '../admin/stale-notice';
import { SubmitButton } from '../admin/submit-button';
import { DraftForm, DraftKept } from '../drafts/draft-form';
import { DraftNotice } from '../drafts/draft-notice';
import { useDraft } from '../drafts/use-draft';
import { Field, TextArea } from '../ui/field';

interface TextFormProps {
  readonly action: FormAction;
  readonly articleId: number;
  readonly version: number;
  readonly body: string;
  /** under which what is typed is kept in the browser */
  readonly draftKey: string;
}

/** of a text that somebody else has saved meanwhile the beginning is shown */
const SHOWN = 4_000;

export function TextForm({ action, articleId, version, body, draftKey }: TextFormProps) {
  const [state, send] = useActionState(action, null);
  const draft = useDraft(draftKey, String(version), 0, state);
  const current = staleRecord<{ readonly version: number; readonly body: string }>(state);
  const text = keptValue(state, 'text', draft.value('text', body));
  return (
    <details className="py-2" open={(state !== null && !state.ok) || draft.taken !== null || undefined}>
      <summary className="link text-meta">Correct text</summary>
      <DraftForm draft={draft} action={send} className="mt-3 flex max-w-[46rem] flex-col gap-4">
        {current && state ? (
          <StaleNotice
            state={state}
            differences={current.body === text ? [] : [{ label: 'Text', stored: cutText(current.body, SHOWN) }]}
            href={deskHref(articleId)}
            onDropped={draft.drop}
          />
        ) : (
          <>
            {state === null ? <DraftNotice draft={draft} version={String(version)} ownVersion={0} /> : null}
            <FormMessage state={state} shownFields={['text']} />
          </>
        )}
        <input type="hidden" name="id" value={articleId} />
        <input type="hidden" name="version" value={current?.version ?? draft.taken?.version ?? version} />
        <Field
          label="Text"
          hint="Saving creates a new revision and keeps earlier ones. Quotes that are no longer in the text go to the queue."
          error={fieldError(state, 'text')}
        >
          {(ids) => <TextArea {...ids} name="text" rows={18} spellCheck={false} className="font-serif" defaultValue={text} />}
        </Field>
        <div className="flex flex-wrap items-center gap-x-4">
          <SubmitButton busy="Saving …">{current ? 'Overwrite with my version' : 'Save new revision'}</SubmitButton>
          <DraftKept draft={draft} />
        </div>
      </DraftForm>
    </details>
  );
}
