'use client';
/** The text of an article, to be corrected as its publisher corrected it. Whatever is wrong, what was typed stays. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextArea } from '../ui/field';

interface TextFormProps {
  readonly action: FormAction;
  readonly articleId: number;
  readonly version: number;
  readonly body: string;
}

export function TextForm({ action, articleId, version, body }: TextFormProps) {
  const [state, send] = useActionState(action, null);
  return (
    <details className="py-2" open={(state !== null && !state.ok) || undefined}>
      <summary className="link text-meta">Correct the text</summary>
      <form action={send} className="mt-3 flex max-w-[46rem] flex-col gap-4" noValidate>
        <FormMessage state={state} shownFields={['text']} />
        <input type="hidden" name="id" value={articleId} />
        <input type="hidden" name="version" value={version} />
        <Field
          label="Text"
          hint="The text as it stands now becomes a revision of its own; earlier ones are kept. Sentences that stay keep their events, new ones are read, and what is gone is put into the queue."
          error={fieldError(state, 'text')}
        >
          {(ids) => (
            <TextArea
              {...ids}
              name="text"
              rows={18}
              spellCheck={false}
              className="font-serif"
              defaultValue={keptValue(state, 'text', body)}
            />
          )}
        </Field>
        <div>
          <SubmitButton busy="Reading …">Save as a new revision</SubmitButton>
        </div>
      </form>
    </details>
  );
}
