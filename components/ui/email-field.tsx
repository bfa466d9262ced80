/** A field for an e-mail address: of the person who fills in the form (`username`), or of somebody else (`off`). */
import type { ReactNode } from 'react';
import { Field, TextInput } from './field';

interface EmailFieldProps {
  readonly use: 'username' | 'off';
  readonly value: string;
  readonly hint?: ReactNode;
  readonly error?: string;
}

export function EmailField({ use, value, hint, error }: EmailFieldProps) {
  return (
    <Field label="E-mail" hint={hint} error={error}>
      {(ids) => <TextInput {...ids} name="email" type="email" autoComplete={use} required maxLength={254} defaultValue={value} />}
    </Field>
  );
}
