'use client';
/** Another password instead of one's own. */
import { useActionState } from 'react';
import { type FormAction, fieldError } from '@/domain/action-state';
import { PASSWORD_MIN } from '@/domain/people/password-rules';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { PasswordField } from './password-field';

export function ChangePasswordForm({ action, email }: { action: FormAction; email: string }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex max-w-[26rem] flex-col gap-4">
      <FormMessage state={state} shownFields={['currentPassword', 'password']} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField use="current-password" name="currentPassword" label="Current password" error={fieldError(state, 'currentPassword')} />
      <PasswordField
        use="new-password"
        label="New password"
        hint={`At least ${PASSWORD_MIN} characters. Changing the password ends all your other sessions.`}
        error={fieldError(state, 'password')}
      />
      <div>
        <SubmitButton>Change password</SubmitButton>
      </div>
    </form>
  );
}
