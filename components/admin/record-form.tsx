'use client';
import { type ComponentProps, useId } from 'react';
import { differing, type FormAction, keptValue, staleRecord } from '@/domain/action-state';
import { Options, Select } from '../ui/field';
import { AnsweredForm, FormMessage, type HiddenValues, SubmitButton } from './action-form';
import { useFormAction } from './use-form-action';

export const OVERWRITE = 'Overwrite with my version';

type Choices = readonly (readonly [string, string])[];

interface RecordFormProps<Stored> extends Omit<ComponentProps<'form'>, 'action' | 'hidden'> {
  readonly action: FormAction;
  /** hidden values, from the stored record after a conflict */
  readonly hidden: (current: Stored | null) => HiddenValues;
  /** name, label and stored value of each field, and the words of its choices */
  readonly valuesOf: (stored: Stored) => readonly (readonly [name: string, label: string, stored: string, choices?: Choices])[];
  /** URL of the form */
  readonly href: string;
  readonly submit: string;
}

/** A form of a stored record. If another editor saved the record first, it shows their values and asks before it overwrites them. */
export function RecordForm<Stored extends object>(props: RecordFormProps<Stored>) {
  const { action, hidden, valuesOf, href, submit, children, ...rest } = props;
  const [state, send] = useFormAction(action);
  const current = staleRecord<Stored>(state);
  const differences = (stored: Stored) =>
    valuesOf(stored).flatMap(([name, label, text, choices]) => differing(label, text, keptValue(state, name), choices));
  const hiddenValues = hidden(current);
  // a hidden field cannot show its error
  const submitted = state !== null && !state.ok ? Object.keys(state.values) : [];
  return (
    <AnsweredForm {...rest} state={state} action={send} hidden={hiddenValues}>
      <FormMessage
        shownFields={submitted.filter((name) => !Object.hasOwn(hiddenValues, name))}
        stale={current && { differences: differences(current), href }}
      />
      {children}
      <SubmitButton>{current ? OVERWRITE : submit}</SubmitButton>
    </AnsweredForm>
  );
}

export interface ChoiceRecordFormProps {
  readonly action: FormAction;
  readonly id: number;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** the stored value that the form changes, if another one applies */
  readonly was?: string;
  readonly choices: Choices;
  readonly sourceName: string;
  readonly href: string;
  readonly submit: string;
  /** true if the page has several such forms, so that each button names its source */
  readonly isOneOfMany?: boolean;
}

/** The same for a single choice about a source, in one line. */
export function ChoiceRecordForm(props: ChoiceRecordFormProps) {
  const { action, id, name, label, value, was = value, choices, sourceName, href, submit, isOneOfMany = false } = props;
  const field = useId();
  const [state, send] = useFormAction(action);
  const current = staleRecord<Readonly<Record<string, string>>>(state)?.[name];
  const chosen = keptValue(state, name, value);
  const words = current ? OVERWRITE : submit;
  return (
    <AnsweredForm state={state} action={send} hidden={{ id, was: current ?? was }} className="flex flex-col gap-2 py-2" data-dense>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={field} className="text-ink-2 text-meta">
          {label} (source: {sourceName})
        </label>
        <span className="min-w-0 max-w-full">
          <Select key={chosen} id={field} name={name} defaultValue={chosen} className="w-full">
            <Options choices={choices} />
          </Select>
        </span>
        <SubmitButton variant="secondary" aria-label={isOneOfMany ? `${words} for ${sourceName}` : undefined}>
          {words}
        </SubmitButton>
      </div>
      <FormMessage stale={current ? { differences: differing(label, current, chosen, choices), href } : null} />
    </AnsweredForm>
  );
}
