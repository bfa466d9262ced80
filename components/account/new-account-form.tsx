'use client';
/** Name, address and password of the first administrator, or only the password of a person who was invited. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { PASSWORD_MIN } from '@/domain/people/password-rules';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { EmailField } from '../ui/email-field';
import { Field, TextInput } from '../ui/field';
import { PasswordField } from './password-field';

interface NewAccountFormProps {
  readonly action: FormAction;
  readonly token: string;
  /** whom the password is for; null: the form asks */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly submit: string;
}

const HINT = `At least ${PASSWORD_MIN} characters. A few unrelated words make a good password.`;

export function NewAccountForm({ action, token, person, submit }: NewAccountFormProps) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormMessage state={state} shownFields={['name', 'email', 'password']} />
      <input type="hidden" name="token" value={token} />
      {person ? (
        <input type="hidden" autoComplete="username" value={person.email} readOnly />
      ) : (
        <>
          <Field label="Your name" hint="Shown next to your changes." error={fieldError(state, 'name')}>
            {(ids) => (
              <TextInput {...ids} name="name" autoComplete="name" required maxLength={100} defaultValue={keptValue(state, 'name')} />
            )}
          </Field>
          <EmailField
            use="username"
            hint="Used only for sign-in. Dateline never shows your e-mail address and sends no messages to it."
            value={keptValue(state, 'email')}
            error={fieldError(state, 'email')}
          />
        </>
      )}
      <PasswordField use="new-password" hint={HINT} error={fieldError(state, 'password')} />
      <SubmitButton>{submit}</SubmitButton>
    </form>
  );
}
