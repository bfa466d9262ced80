'use client';
/** Inviting a user, and one user's role and access. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { ROLES, type Role } from '@/domain/people/permissions';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { EmailField } from '../ui/email-field';
import { Field, Select, TextInput } from '../ui/field';
import { Notice } from '../ui/notice';
import { ConfirmField } from './confirm-field';

const ROLE_WORDS: Record<Role, string> = {
  reader: 'Reader: can read published events',
  analyst: 'Analyst: can save and share views',
  editor: 'Editor: can review articles and edit events',
  admin: 'Administrator: can also manage users and settings and view the audit log',
};

export interface InvitationLink {
  readonly path: string;
}

function RoleSelect({ value, ...ids }: { value: string; id: string }) {
  return (
    <Select key={value} {...ids} name="role" defaultValue={value}>
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {ROLE_WORDS[role]}
        </option>
      ))}
    </Select>
  );
}

function OneTimeLink({ link, origin }: { link: InvitationLink; origin: string }) {
  return (
    <Notice kind="done">
      <p>Send this one-time link to the person. The link is valid for seven days. Copy the link now, because it is shown only once.</p>
      <input readOnly className="control mt-2 font-mono" aria-label="Invitation link" value={`${origin}${link.path}`} />
    </Notice>
  );
}

export function InviteForm({ action, origin }: { action: FormAction<InvitationLink>; origin: string }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-col gap-4">
      {state?.ok ? (
        <OneTimeLink link={state.data} origin={origin} />
      ) : (
        <FormMessage state={state} shownFields={['name', 'email', 'role']} />
      )}
      <div className="grid gap-4 tablet:grid-cols-2 desk:grid-cols-[1fr_1fr_1.25fr]">
        <Field label="Name" error={fieldError(state, 'name')}>
          {(ids) => <TextInput {...ids} name="name" required maxLength={100} autoComplete="off" defaultValue={keptValue(state, 'name')} />}
        </Field>
        <EmailField use="off" value={keptValue(state, 'email')} error={fieldError(state, 'email')} />
        <Field label="Role" error={fieldError(state, 'role')}>
          {(ids) => <RoleSelect {...ids} value={keptValue(state, 'role', 'editor')} />}
        </Field>
      </div>
      <ConfirmField state={state} />
      <div>
        <SubmitButton>Create invitation</SubmitButton>
      </div>
    </form>
  );
}

interface UserFormProps {
  readonly user: { readonly id: string; readonly name: string; readonly role: Role; readonly disabled: boolean };
  readonly change: FormAction;
  readonly renew: FormAction<InvitationLink>;
  readonly origin: string;
}

export function UserForm({ user, change, renew, origin }: UserFormProps) {
  const [state, send] = useActionState(change, null);
  const [link, sendRenew] = useActionState(renew, null);
  // while the password is asked for, Enter means the button that was pressed
  const asked = state?.ok === false ? keptValue(state, 'intent', '') : '';
  return (
    <div className="flex flex-col gap-2" data-dense>
      <form action={send} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="id" value={user.id} />
        <label className="sr-only" htmlFor={`role-${user.id}`}>
          Role of {user.name}
        </label>
        <div className="min-w-0 flex-1 basis-full tablet:basis-40">
          <RoleSelect id={`role-${user.id}`} value={keptValue(state, 'role', user.role)} />
        </div>
        {asked === '' || asked === 'role' ? (
          <SubmitButton variant="secondary" name="intent" value="role">
            Change role
          </SubmitButton>
        ) : null}
        {asked === 'role' ? null : (
          <SubmitButton variant={user.disabled ? 'secondary' : 'danger'} name="intent" value={user.disabled ? 'enable' : 'disable'}>
            {user.disabled ? 'Enable account' : 'Disable account'}
          </SubmitButton>
        )}
        <ConfirmField state={state} />
      </form>
      <form action={sendRenew} className="contents">
        <input type="hidden" name="id" value={user.id} />
        <div className="-ml-3">
          <SubmitButton variant="quiet">Create password link</SubmitButton>
        </div>
        <ConfirmField state={link} />
      </form>
      <FormMessage state={state} />
      {link?.ok ? <OneTimeLink link={link.data} origin={origin} /> : <FormMessage state={link} />}
    </div>
  );
}
