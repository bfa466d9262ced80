'use client';
import { type FormAction, keptValue } from '@/domain/action-state';
import type { Role } from '@/domain/people/permissions';
import { ActionForm, AnsweredForm, ChoiceField, FormMessage, SubmitButton, TextField } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';
import { Options, Select } from '../ui/field';
import { Notice } from '../ui/notice';
import { ConfirmField, EmailField } from './account-forms';

const ROLE_CHOICES: readonly (readonly [Role, string])[] = [
  ['reader', 'Reader: can read published events'],
  ['analyst', 'Analyst: can save and share views'],
  ['editor', 'Editor: can review articles and edit events'],
  ['admin', 'Administrator: can also manage users and settings and view the audit log'],
];

export interface InvitationLink {
  readonly path: string;
}

const OneTimeLink = ({ link, origin }: { link: InvitationLink; origin: string }) => (
  <Notice kind="done">
    <p>Send this one-time link to the person. The link is valid for seven days. Copy the link now. You will not see it again.</p>
    <input readOnly className="control mt-2 font-mono" aria-label="Invitation link" value={`${origin}${link.path}`} />
  </Notice>
);

export const InviteForm = ({ action, origin }: { action: FormAction<InvitationLink>; origin: string }) => (
  <ActionForm action={action} className="flex flex-col gap-4">
    {(state) => (
      <>
        {state?.ok ? <OneTimeLink link={state.data} origin={origin} /> : <FormMessage shownFields={['name', 'email', 'role']} />}
        <div className="grid gap-4 tablet:grid-cols-2 desk:grid-cols-[1fr_1fr_1.25fr]">
          <TextField name="name" label="Name" required maxLength={100} />
          <EmailField use="off" />
          <ChoiceField name="role" label="Role" initial="editor" choices={ROLE_CHOICES} />
        </div>
        <ConfirmField />
        <SubmitButton>Create invitation</SubmitButton>
      </>
    )}
  </ActionForm>
);

interface UserFormProps {
  readonly user: { readonly id: string; readonly name: string; readonly role: Role; readonly disabled: boolean };
  readonly change: FormAction;
  readonly renew: FormAction<InvitationLink>;
  readonly origin: string;
}

export function UserForm({ user, change, renew, origin }: UserFormProps) {
  const [state, send] = useFormAction(change);
  const [link, sendRenew] = useFormAction(renew);
  // While the form asks for the password, Enter must repeat the button that was pressed.
  const intent = state?.ok === false ? keptValue(state, 'intent', '') : '';
  const role = keptValue(state, 'role', user.role);
  return (
    <div className="flex flex-col gap-2" data-dense>
      <AnsweredForm state={state} action={send} hidden={{ id: user.id }} className="flex flex-wrap items-end gap-2">
        <label className="sr-only" htmlFor={`role-${user.id}`}>
          Role of {user.name}
        </label>
        <div className="min-w-0 flex-1 basis-full tablet:basis-40">
          <Select key={role} id={`role-${user.id}`} name="role" defaultValue={role}>
            <Options choices={ROLE_CHOICES} />
          </Select>
        </div>
        {intent === '' || intent === 'role' ? (
          <SubmitButton variant="secondary" name="intent" value="role">
            Change role
          </SubmitButton>
        ) : null}
        {intent === 'role' ? null : (
          <SubmitButton variant={user.disabled ? 'secondary' : 'danger'} name="intent" value={user.disabled ? 'enable' : 'disable'}>
            {user.disabled ? 'Enable account' : 'Disable account'}
          </SubmitButton>
        )}
        <ConfirmField />
      </AnsweredForm>
      <AnsweredForm state={link} action={sendRenew} hidden={{ id: user.id }} className="contents">
        <div className="-ml-3">
          <SubmitButton variant="quiet">Create password link</SubmitButton>
        </div>
        <ConfirmField />
      </AnsweredForm>
      <FormMessage state={state} />
      {link?.ok ? <OneTimeLink link={link.data} origin={origin} /> : <FormMessage state={link} />}
    </div>
  );
}
