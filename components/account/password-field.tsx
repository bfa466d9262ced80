/** A field for a password. Pasting and password managers are welcome. */
import type { ReactNode } from 'react';
import { PASSWORD_MAX } from '@/domain/people/password-rules';
import { Field, TextInput } from '../ui/field';

interface PasswordFieldProps {
  readonly use: 'current-password' | 'new-password';
  readonly name?: string;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
}

export function PasswordField({ use, name = 'password', label = 'Password', hint, error }: PasswordFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <TextInput {...ids} name={name} type="password" autoComplete={use} required maxLength={PASSWORD_MAX * 4} />}
    </Field>
  );
}
