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

const ROLES = [['', 'Leave it out'] as const, ...COLUMN_ROLES.map((role) => [role, ROLE_WORDS[role]] as const)];
const ORDERS = [
  ['', 'as the other dates of the column tell'],
  ['dmy', 'the day: 3 April 2005'],
  ['mdy', 'the month: March 4, 2005'],
  ['ymd', 'the year: 5 April 2003'],
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
        <legend className="pb-2 font-semibold text-month">How it is read</legend>
        <Choice
          {...chosen('dayOrder', choices.dayOrder)}
          label="In 03/04/05 first comes"
          choices={ORDERS}
          hint={orderNote ?? 'Asked only where no date tells.'}
        />
        <Choice {...chosen('separator', choices.separator)} label="Actors and themes are parted by" choices={SEPARATOR_WORDS} />
        <Choice
          {...chosen('theme', choices.theme)}
          label="Theme where none is given"
          choices={themes.map(({ id, label }) => [id, label] as const)}
        />
        <Choice {...chosen('action', choices.action)} label="Action for rows without one" choices={Object.entries(ACTION_LABELS)} />
        <Checkbox
          name="serials"
          value="yes"
          defaultChecked={keptTick(state, 'serials', 'yes', choices.serials)}
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
