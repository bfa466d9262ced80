'use client';
/** E-mail and password. Works without JavaScript; the address stays after a wrong try. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { EmailField } from '../ui/email-field';
import { PasswordField } from './password-field';

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormMessage state={state} shownFields={['email', 'password']} />
      <input type="hidden" name="next" value={next} />
      <EmailField use="username" value={keptValue(state, 'email')} error={fieldError(state, 'email')} />
      <PasswordField use="current-password" error={fieldError(state, 'password')} />
      <SubmitButton busy="Signing in …">Sign in</SubmitButton>
    </form>
  );
}
