'use client';
import { type FormEvent, useState } from 'react';
import { type FormAction, fieldError } from '@/domain/action-state';
import { largeFileWords, MAX_FILE_BYTES } from '@/domain/desk/article-form';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import {
  COLUMN_ROLES,
  cellField,
  columnField,
  ROLE_WORDS,
  type TableCell,
  type TableChoices,
  type TableFacts,
} from '@/domain/desk/table-import';
import { ACTION_CHOICES } from '@/domain/labels';
import { counted } from '@/domain/text/counted';
import type { ThemeView } from '@/domain/views';
import { ActionForm, AreaField, CheckField, ChoiceField, FieldError, FormMessage, SubmitButton, TextField } from '../admin/action-form';
import { Field } from '../ui/field';

interface ColumnFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly table: TableFacts;
  readonly choices: TableChoices;
  readonly orderNote: string | null;
  readonly themes: readonly ThemeView[];
}

const ROLES = [['', 'Skip column'] as const, ...COLUMN_ROLES.map((role) => [role, ROLE_WORDS[role]] as const)];
const ORDERS = [
  ['', 'Detect from the column'],
  ['dmy', 'Day first: 3 April 2005'],
  ['mdy', 'Month first: March 4, 2005'],
  ['ymd', 'Year first: 5 April 2003'],
] as const;
const SEPARATOR_WORDS = [
  ['', 'Detect (semicolon, pipe or line break)'],
  ['semicolon', 'Semicolon (;)'],
  ['comma', 'Comma (,)'],
  ['bar', 'Pipe (|)'],
  ['line', 'Line break'],
] as const;

export function ColumnForm({ action, jobId, table, choices, orderNote, themes }: ColumnFormProps) {
  const fields = [...table.columns.map((_, at) => columnField(at)), 'dayOrder', 'separator', 'theme', 'action'];
  return (
    <ActionForm action={action} hidden={{ job: jobId }} className="flex flex-col gap-8 pb-12" noValidate>
      <FormMessage shownFields={fields} />
      <fieldset className="min-w-0 max-w-[46rem]">
        <legend className="pb-2 font-semibold text-month">Columns</legend>
        <ol>
          {table.columns.map(({ name, examples }, at) => (
            <li key={name} className="border-t py-3">
              <ChoiceField
                name={columnField(at)}
                initial={choices.columns[at] ?? ''}
                label={name}
                choices={ROLES}
                hint={examples.length === 0 ? 'Empty in every row.' : <Examples values={examples} />}
              />
            </li>
          ))}
        </ol>
      </fieldset>
      <fieldset className="grid min-w-0 gap-4 tablet:grid-cols-2">
        <legend className="pb-2 font-semibold text-month">Options</legend>
        <ChoiceField
          name="dayOrder"
          initial={choices.dayOrder}
          label="Date order"
          choices={ORDERS}
          hint={orderNote ?? 'Needed for dates like 03/04/05 if no date in the column makes the order clear.'}
        />
        <ChoiceField name="separator" initial={choices.separator} label="List separator" choices={SEPARATOR_WORDS} />
        <ChoiceField
          name="theme"
          initial={choices.theme}
          label="Default theme"
          choices={themes.map(({ id, label }) => [id, label] as const)}
        />
        <ChoiceField name="action" initial={choices.action ?? ''} label="Default action" choices={ACTION_CHOICES} />
        <CheckField name="serials" initial={choices.serials} label="Convert Excel dates" />
      </fieldset>
      <div className="flex flex-col gap-2">
        <SubmitButton busy="Checking every row…">Preview import</SubmitButton>
        <p className="text-hint text-ink-3">Nothing is saved yet. The preview shows every row.</p>
      </div>
    </ActionForm>
  );
}

/** Sample values, which a screen reader reads as one sentence. */
const Examples = ({ values }: { values: readonly string[] }) => (
  <>
    <span className="sr-only">For example: {values.join('; ')}.</span>
    <span aria-hidden className="flex flex-col gap-0.5">
      {values.map((value) => (
        <span key={value} className="max-w-full truncate">
          {value}
        </span>
      ))}
    </span>
  </>
);

const ACCEPT = '.csv,.tsv,.txt,.json,.ics,text/csv,text/tab-separated-values,application/json,text/calendar';

/** Uploads or pastes a table of events. The server parses it immediately, but creates events only after the mapping and the dry run. */
export function TableForm({ action, number }: { action: FormAction; number: string }) {
  const [large, setLarge] = useState<string | undefined>();
  const check = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file');
    const words = file instanceof File && file.size > MAX_FILE_BYTES ? largeFileWords(file.name, file.size, MAX_FILE_BYTES) : undefined;
    setLarge(words);
    if (words) event.preventDefault();
  };
  return (
    <ActionForm
      action={action}
      hidden={{ [NUMBER_FIELD]: number }}
      onSubmit={check}
      className="flex max-w-[46rem] flex-col gap-4 pb-12"
      noValidate
    >
      {(state) => (
        <>
          <FormMessage shownFields={['file', 'text']} />
          <Field
            label="File"
            hint="CSV, JSON, TimelineJS (JSON or its spreadsheet as CSV) or a calendar (ICS). At most 7 MB, 20,000 rows and 100 columns."
            error={large ?? fieldError(state, 'file')}
          >
            {(ids) => <input {...ids} type="file" name="file" accept={ACCEPT} className="control py-1.5" />}
          </Field>
          <AreaField
            name="text"
            label="Or paste a table"
            hint="The first line must contain the column names."
            rows={8}
            spellCheck={false}
            className="font-mono text-meta"
            placeholder={'title;date;actors\nTalks in Oslo;2004-06;Norway|Finland'}
          />
          <SubmitButton busy="Uploading…">Upload table</SubmitButton>
          <p className="text-hint text-ink-3">Nothing is saved yet. Next, you map the columns and preview every row.</p>
        </>
      )}
    </ActionForm>
  );
}

interface ImportFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  /** fingerprint of the report on display */
  readonly report: string;
  readonly fresh: number;
  readonly alike: number;
  readonly mayPublish: boolean;
}

export function ImportForm({ action, jobId, report, fresh, alike, mayPublish }: ImportFormProps) {
  if (fresh + alike === 0) return <p className="pb-6 text-ink-2">Nothing to import: there are no new rows.</p>;
  return (
    <ActionForm action={action} hidden={{ job: jobId, report }} className="flex max-w-[46rem] flex-col gap-2 pb-8">
      <FormMessage shownFields={['alike']} />
      {alike > 0 ? <CheckField name="alike" label={`Also import ${counted(alike, 'probable duplicate')} of existing events`} /> : null}
      <FieldError name="alike" />
      {mayPublish ? <CheckField name="publish" label="Publish immediately as reviewed" /> : null}
      <p className="text-hint text-ink-3">
        {mayPublish ? 'Otherwise, the events are saved' : 'The events are saved'} as drafts that only editors see.
      </p>
      <SubmitButton busy="Importing…">Import {fresh === 0 ? 'events' : counted(fresh, 'event')}</SubmitButton>
    </ActionForm>
  );
}

interface CellFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly table: Pick<TableFacts, 'columns'>;
  readonly line: number;
  readonly cells: readonly TableCell[];
  readonly back: string;
}

export const CellForm = ({ action, jobId, table, line, cells, back }: CellFormProps) => (
  <ActionForm action={action} hidden={{ job: jobId, line, back }} className="flex flex-wrap items-end gap-2 pt-2" noValidate>
    {cells.map(({ column, text }) => (
      <div key={column} className="min-w-0 flex-1 basis-52">
        <TextField name={cellField(column)} label={table.columns[column]?.name ?? ''} initial={text} maxLength={2_000} />
      </div>
    ))}
    <SubmitButton variant="secondary">{cells.length === 1 ? 'Save cell' : 'Save cells'}</SubmitButton>
    <FormMessage shownFields={cells.map(({ column }) => cellField(column))} />
  </ActionForm>
);
