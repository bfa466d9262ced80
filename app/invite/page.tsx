/** The page of an invitation link, where the person sets a password once. */
import type { Metadata } from 'next';
import { NewAccountForm } from '@/components/account/account-forms';
import { AccountPage } from '@/components/account/account-page';
import { TextLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { findInvitation } from '@/services/people/invitations';
import { database } from '../_server/context';
import { takeInvitationAction } from './actions';

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } };

export default async function InvitePage({ searchParams }: PageProps<'/invite'>) {
  const { token } = await searchParams;
  const person = typeof token === 'string' ? await findInvitation(await database(), token) : null;
  if (!person || typeof token !== 'string')
    return (
      <AccountPage title="Invitation">
        <Notice kind="warning">This invitation has expired or was already used. Ask an administrator for a new one.</Notice>
        <p className="text-ink-2">
          Already have a password? <TextLink href="/sign-in">Sign in</TextLink>
        </p>
      </AccountPage>
    );
  return (
    <AccountPage title={`Welcome, ${person.name}`}>
      <p className="text-ink-2">Choose a password. You will sign in as {person.email}.</p>
      <NewAccountForm action={takeInvitationAction} token={token} person={person} submit="Set password" />
    </AccountPage>
  );
}
