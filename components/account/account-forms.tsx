'use client';
import { type ReactNode, useEffect } from 'react';
import type { FormAction } from '@/domain/action-state';
import { CONFIRM_FIELD, PASSWORD_MAX, PASSWORD_MIN } from '@/domain/people/password-rules';
import { ActionForm, FormMessage, InlineError, SubmitButton, TextField, useField } from '../admin/action-form';

export const ChangePasswordForm = ({ action, email }: { action: FormAction; email: string }) => (
  <ActionForm action={action} className="flex max-w-[26rem] flex-col gap-4">
    <FormMessage shownFields={['currentPassword', 'password']} />
    <input type="hidden" autoComplete="username" value={email} readOnly />
    <PasswordField use="current-password" name="currentPassword" label="Current password" />
    <PasswordField
      use="new-password"
      label="New password"
      hint={`At least ${PASSWORD_MIN} characters. Changing the password ends all your other sessions.`}
    />
    <SubmitButton>Change password</SubmitButton>
  </ActionForm>
);

/** Sign-in form. Works without scripts, and keeps the email address after an error. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  useKeptFragment(next);
  return (
    <ActionForm action={action} hidden={{ next }} className="grid gap-4">
      <FormMessage shownFields={['email', 'password']} />
      <EmailField use="username" />
      <PasswordField use="current-password" />
      <SubmitButton busy="Signing in…">Sign in</SubmitButton>
    </ActionForm>
  );
}

/** Keeps the fragment of the requested page, such as the text from the bookmarklet, which a redirect inside the page drops. */
function useKeptFragment(next: string): void {
  useEffect(() => {
    const { hash } = window.location;
    return () => {
      if (hash === '' || next === '' || window.location.pathname !== new URL(next, window.location.href).pathname) return;
      window.location.hash = hash;
      window.location.reload();
    };
  }, [next]);
}

export const SignOutForm = ({ action }: { action: FormAction }) => (
  <ActionForm action={action} className="contents">
    <SubmitButton variant="quiet" dense busy="Signing out…">
      Sign out
    </SubmitButton>
    <InlineError />
  </ActionForm>
);

interface NewAccountFormProps {
  readonly action: FormAction;
  readonly token: string;
  /** the person who gets the password; null if the form asks for name and email address */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly submit: string;
}

const HINT = `At least ${PASSWORD_MIN} characters. A few unrelated words make a good password.`;

export const NewAccountForm = ({ action, token, person, submit }: NewAccountFormProps) => (
  <ActionForm action={action} hidden={{ token }} className="grid gap-4">
    <FormMessage shownFields={['name', 'email', 'password']} />
    {person ? (
      <input type="hidden" autoComplete="username" value={person.email} readOnly />
    ) : (
      <>
        <TextField name="name" label="Your name" hint="Shown next to your changes." autoComplete="name" required maxLength={100} />
        <EmailField
          use="username"
          hint="You need your email address only to sign in. Dateline never shows it and sends no messages to it."
        />
      </>
    )}
    <PasswordField use="new-password" hint={HINT} />
    <SubmitButton>{submit}</SubmitButton>
  </ActionForm>
);

interface PasswordFieldProps {
  readonly use: 'current-password' | 'new-password';
  readonly name?: string;
  readonly label?: string;
  readonly hint?: ReactNode;
}

/** A password field that supports pasting and password managers. The server never returns a password. */
const PasswordField = ({ use, name = 'password', label = 'Password', hint }: PasswordFieldProps) => (
  <TextField name={name} label={label} hint={hint} type="password" autoComplete={use} required maxLength={PASSWORD_MAX * 4} />
);

/** An email field for the person who fills in the form (`username`), or for another person (`off`). */
export const EmailField = ({ use, hint }: { use: 'username' | 'off'; hint?: ReactNode }) => (
  <TextField name="email" label="Email" hint={hint} type="email" autoComplete={use} required maxLength={254} />
);

/** Asks for the person's password again after the server has requested it. */
export const ConfirmField = () =>
  useField(CONFIRM_FIELD).error === undefined ? null : (
    <div className="max-w-[26rem]">
      <PasswordField use="current-password" name={CONFIRM_FIELD} label="Your password" />
    </div>
  );
