/** The sign-in page. A signed-in person without the required role sees an explanation here. */
import type { Metadata } from 'next';
import { SignInForm, SignOutForm } from '@/components/account/account-forms';
import { AccountPage } from '@/components/account/account-page';
import { Notice } from '@/components/ui/notice';
import { safePath } from '@/domain/hrefs';
import { USER_ROLE_LABELS } from '@/domain/people/permissions';
import { currentUser, hasNewRole } from '../_server/session/require-role';
import { signInAction, signOutAction } from './actions';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next } = await searchParams;
  const user = await currentUser();
  return (
    <AccountPage title="Sign in">
      {user ? (
        <Notice kind={next === undefined ? 'info' : 'warning'}>
          <p>
            You are signed in as {user.name} ({USER_ROLE_LABELS[user.role]}).
            {next === undefined
              ? ''
              : ' The page you requested requires a different role. Ask an administrator, or sign in with another account.'}
          </p>
          <SignOutForm action={signOutAction} />
        </Notice>
      ) : (await hasNewRole()) ? (
        <Notice kind="info">An administrator changed your role, so you were signed out. Sign in again to continue.</Notice>
      ) : (
        <p className="text-ink-2">Sign in to save views or edit events. You can read without an account.</p>
      )}
      <SignInForm action={signInAction} next={safePath(next, '')} />
    </AccountPage>
  );
}
