/** A field in which one of a few values is chosen from a list. */
import type { ReactNode } from 'react';
import { Field, Select } from './field';

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  /** the values with their words */
  readonly choices: readonly (readonly [string, string])[];
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

export function Choice({ label, name, value, choices, hint, error }: ChoiceProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <Select key={value} {...ids} name={name} defaultValue={value}>
          {choices.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
