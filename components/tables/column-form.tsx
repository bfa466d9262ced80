'use client';
/** What each column is, with three of its values; and how days, lists and what is missing are to be read. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptTick, keptValue } from '@/domain/action-state';
import { COLUMN_ROLES, columnField, ROLE_WORDS, type TableChoices, type TableFacts } from '@/domain/desk/table-import';
import { ACTION_LABELS } from '@/domain/labels';
import type { ThemeView } from '@/domain/views';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Choice } from '../ui/choice';
import { Checkbox } from '../ui/field';

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
  const [state, send] = useActionState(action, null);
  const fields = [...table.columns.map((_, at) => columnField(at)), 'dayOrder', 'separator', 'theme', 'action'];
  const chosen = (name: string, initial: string) => ({ name, value: keptValue(state, name, initial), error: fieldError(state, name) });
  return (
    <form action={send} className="flex flex-col gap-8 pb-12" noValidate>
      <FormMessage state={state} shownFields={fields} />
      <input type="hidden" name="job" value={jobId} />
      <fieldset className="min-w-0 max-w-[46rem]">
        <legend className="pb-2 font-semibold text-month">Columns</legend>
        <ol>
          {table.columns.map(({ name, examples }, at) => (
            <li key={name} className="column-row">
              <Choice
                {...chosen(columnField(at), choices.columns[at] ?? '')}
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
        <Choice
          {...chosen('dayOrder', choices.dayOrder)}
          label="Date order"
          choices={ORDERS}
          hint={orderNote ?? 'Needed for dates like 03/04/05 if no date in the column makes the order clear.'}
        />
        <Choice {...chosen('separator', choices.separator)} label="List separator" choices={SEPARATOR_WORDS} />
        <Choice {...chosen('theme', choices.theme)} label="Default theme" choices={themes.map(({ id, label }) => [id, label] as const)} />
        <Choice {...chosen('action', choices.action)} label="Default action" choices={Object.entries(ACTION_LABELS)} />
        <Checkbox
          name="serials"
          value="yes"
          defaultChecked={keptTick(state, 'serials', 'yes', choices.serials)}
          label="Convert Excel dates"
        />
      </fieldset>
      <div className="flex flex-col gap-2">
        <div>
          <SubmitButton busy="Checking every row …">Preview import</SubmitButton>
        </div>
        <p className="text-hint text-ink-3">Nothing is saved yet. The preview shows every row.</p>
      </div>
    </form>
  );
}

/** Read out as one sentence, shown one below another. */
function Examples({ values }: { values: readonly string[] }) {
  return (
    <>
      <span className="sr-only">For example: {values.join('; ')}.</span>
      <span aria-hidden className="column-examples">
        {values.map((value) => (
          <span key={value} className="column-example">
            {value}
          </span>
        ))}
      </span>
    </>
  );
}
