'use client';
/** What each column is, with three of its values; and how days, lists and what is missing are to be read. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { ACTION_WORDS } from '@/domain/action-words';
import { COLUMN_ROLES, columnField, ROLE_WORDS, type TableChoices, type TableFacts } from '@/domain/table-import';
import type { ThemeView } from '@/domain/views';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Checkbox, Field, Select } from '../ui/field';

interface ColumnFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly table: TableFacts;
  readonly choices: TableChoices;
  readonly orderNote: string | null;
  readonly themes: readonly ThemeView[];
}

const ORDERS = [
  ['', 'as the other dates of the column tell'],
  ['dmy', 'the day: 3 April 2005'],
  ['mdy', 'the month: March 4, 2005'],
] as const;
const SEPARATOR_WORDS = [
  ['', 'semicolon, bar or line break, as the cells tell'],
  ['semicolon', 'semicolon ;'],
  ['comma', 'comma ,'],
  ['bar', 'bar |'],
  ['line', 'line break'],
] as const;

export function ColumnForm({ action, jobId, table, choices, orderNote, themes }: ColumnFormProps) {
  const [state, send] = useActionState(action, null);
  const fields = [...table.columns.map((_, at) => columnField(at)), 'dayOrder', 'separator', 'theme', 'action'];
  const ids = (name: string, initial: string) => ({
    key: keptValue(state, name, initial),
    name,
    defaultValue: keptValue(state, name, initial),
  });
  return (
    <form action={send} className="flex flex-col gap-8 pb-12" noValidate>
      <FormMessage state={state} shownFields={fields} />
      <input type="hidden" name="job" value={jobId} />
      <fieldset className="min-w-0 max-w-[46rem]">
        <legend className="pb-2 font-semibold text-month">Columns</legend>
        <ol>
          {table.columns.map(({ name, examples }, at) => (
            <li key={name} className="column-row">
              <Field
                label={name}
                hint={examples.length === 0 ? 'Empty in every row.' : <Examples values={examples} />}
                error={fieldError(state, columnField(at))}
              >
                {(described) => <RoleSelect {...described} {...ids(columnField(at), choices.columns[at] ?? '')} />}
              </Field>
            </li>
          ))}
        </ol>
      </fieldset>
      <fieldset className="grid min-w-0 gap-4 tablet:grid-cols-2">
        <legend className="pb-2 font-semibold text-month">How it is read</legend>
        <Field label="In 03/04/05 first comes" hint={orderNote ?? 'Asked only where no date tells.'} error={fieldError(state, 'dayOrder')}>
          {(described) => <Options {...described} {...ids('dayOrder', choices.dayOrder)} options={ORDERS} />}
        </Field>
        <Field label="Actors and themes are parted by" error={fieldError(state, 'separator')}>
          {(described) => <Options {...described} {...ids('separator', choices.separator)} options={SEPARATOR_WORDS} />}
        </Field>
        <Field label="Theme where none is given" error={fieldError(state, 'theme')}>
          {(described) => (
            <Options {...described} {...ids('theme', choices.theme)} options={themes.map(({ id, label }) => [id, label] as const)} />
          )}
        </Field>
        <Field label="Kind of act where none is given" error={fieldError(state, 'action')}>
          {(described) => <Options {...described} {...ids('action', choices.action)} options={Object.entries(ACTION_WORDS)} />}
        </Field>
        <Checkbox
          name="serials"
          value="yes"
          defaultChecked={state === null ? choices.serials : keptValue(state, 'serials') === 'yes'}
          label="Numbers such as 45000 are days of a spreadsheet"
        />
      </fieldset>
      <div className="flex flex-col gap-2">
        <div>
          <SubmitButton busy="Looking at every row …">See what would come of it</SubmitButton>
        </div>
        <p className="text-hint text-ink-3">Still nothing is stored: you see a report of every row first.</p>
      </div>
    </form>
  );
}

type SelectProps = { readonly name: string; readonly defaultValue: string; readonly id: string };

function RoleSelect(props: SelectProps) {
  return (
    <Select key={props.defaultValue} {...props}>
      <option value="">Leave it out</option>
      {COLUMN_ROLES.map((role) => (
        <option key={role} value={role}>
          {ROLE_WORDS[role]}
        </option>
      ))}
    </Select>
  );
}

function Options({ options, ...props }: SelectProps & { readonly options: readonly (readonly [string, string])[] }) {
  return (
    <Select key={props.defaultValue} {...props}>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}

function Examples({ values }: { values: readonly string[] }) {
  return (
    <span className="column-examples">
      {values.map((value) => (
        <span key={value} className="column-example">
          {value}
        </span>
      ))}
    </span>
  );
}
