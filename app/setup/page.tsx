/** The setup page. The one-time link lets a person become the first administrator. */
import type { Metadata } from 'next';
import { NewAccountForm } from '@/components/account/account-forms';
import { AccountPage } from '@/components/account/account-page';
import { TextLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { countUsers, setupTokenWorks } from '@/services/people/users';
import { database } from '../_server/context';
import { setUpAction } from './actions';

export const metadata: Metadata = { title: 'Set up Dateline', robots: { index: false } };

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  const { token } = await searchParams;
  const db = await database();
  if ((await countUsers(db)) > 0)
    return (
      <AccountPage title="Already set up">
        <p className="text-ink-2">
          Dateline already has an administrator. <TextLink href="/sign-in">Sign in</TextLink>, or ask the administrator for an invitation.
        </p>
      </AccountPage>
    );
  if (typeof token !== 'string' || !(await setupTokenWorks(db, token)))
    return (
      <AccountPage title="Set up Dateline">
        <Notice kind="warning">This setup link is invalid or has expired. Setup links are valid for 30 minutes.</Notice>
        <p className="text-ink-2">
          Restart the server and open the link it prints, or run <code>npm run dateline -- admin create</code>.
        </p>
      </AccountPage>
    );
  return (
    <AccountPage title="Set up Dateline">
      <p className="text-ink-2">Create the first account. As the administrator, you can then invite others.</p>
      <NewAccountForm action={setUpAction} token={token} person={null} submit="Create administrator account" />
    </AccountPage>
  );
}
