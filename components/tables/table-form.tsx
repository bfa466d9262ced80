'use client';
/** A table of events: a file, or pasted. It is read at once; nothing of it is an event before its columns are named and its report is seen. */
import { type FormEvent, useActionState, useState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { largeFileWords, MAX_FILE_BYTES } from '@/domain/desk/article-form';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextArea } from '../ui/field';

const ACCEPT = '.csv,.tsv,.txt,.json,.ics,text/csv,text/tab-separated-values,application/json,text/calendar';

export function TableForm({ action, number }: { action: FormAction; number: string }) {
  const [state, send] = useActionState(action, null);
  const [large, setLarge] = useState<string | undefined>();
  const check = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file');
    const words = file instanceof File && file.size > MAX_FILE_BYTES ? largeFileWords(file.name, file.size, MAX_FILE_BYTES) : undefined;
    setLarge(words);
    if (words) event.preventDefault();
  };
  return (
    <form action={send} onSubmit={check} className="flex max-w-[46rem] flex-col gap-4 pb-12" noValidate>
      <input type="hidden" name={NUMBER_FIELD} value={number} />
      <FormMessage state={state} shownFields={['file', 'text']} />
      <Field
        label="File"
        hint="CSV, JSON, TimelineJS (JSON or its spreadsheet as CSV) or a calendar (ICS). At most 7 MB, 20,000 rows and 100 columns."
        error={large ?? fieldError(state, 'file')}
      >
        {(ids) => <input {...ids} type="file" name="file" accept={ACCEPT} className="control py-1.5" />}
      </Field>
      <Field label="Or paste a table" hint="The first line must contain the column names." error={fieldError(state, 'text')}>
        {(ids) => (
          <TextArea
            {...ids}
            name="text"
            rows={8}
            spellCheck={false}
            className="font-mono text-meta"
            placeholder={'title;date;actors\nTalks in Oslo;2004-06;Norway|Finland'}
            defaultValue={keptValue(state, 'text')}
          />
        )}
      </Field>
      <div>
        <SubmitButton busy="Uploading …">Upload table</SubmitButton>
      </div>
      <p className="text-hint text-ink-3">Nothing is saved yet. Next, you map the columns and preview every row.</p>
    </form>
  );
}
