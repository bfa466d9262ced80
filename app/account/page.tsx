/** The account page: password, sessions and, for people who may submit articles, tokens for programs. */
import type { Metadata } from 'next';
import { ChangePasswordForm, SignOutForm } from '@/components/account/account-forms';
import { TokenForm, TokenList } from '@/components/account/api-tokens';
import { EndOthersForm, SessionList } from '@/components/account/sessions';
import { PageHeading } from '@/components/admin/page-heading';
import { TextLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SettingsSection } from '@/components/ui/section';
import { may, USER_ROLE_LABELS } from '@/domain/people/permissions';
import { counted } from '@/domain/text/counted';
import { listApiTokens } from '@/services/people/api-tokens';
import { listSessions } from '@/services/people/sessions';
import { requireRole } from '../_server/session/require-role';
import { pageOrigin } from '../_server/site';
import { signOutAction } from '../sign-in/actions';
import { changePasswordAction, createTokenAction, revokeOtherSessionsAction, revokeSessionAction, revokeTokenAction } from './actions';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const { db, user } = await requireRole('reader', '/account');
  const [sessions, tokens] = await Promise.all([listSessions(db, user.id), listApiTokens(db, user.id)]);
  const working = tokens.filter(({ state }) => state === 'works').length;
  const mayIngest = may(user.role, 'ingest-articles');
  return (
    <main className="page-width">
      <PageHeading title="Your account" lead={`${user.name}, ${user.email}, ${USER_ROLE_LABELS[user.role]}.`}>
        <SignOutForm action={signOutAction} />
      </PageHeading>
      <SettingsSection
        id="sessions"
        title="Active sessions"
        lead="Sessions end after eight hours of inactivity or after seven days, whichever comes first."
      >
        <SessionList sessions={sessions} current={user.sessionId} revoke={revokeSessionAction} />
        {sessions.length > 1 ? <EndOthersForm action={revokeOtherSessionsAction} /> : null}
      </SettingsSection>
      <SettingsSection id="password" title="Password">
        {(await searchParams).done === 'password' ? (
          <div className="mb-4 max-w-[26rem]">
            <Notice kind="done">
              Password changed. Your other sessions have ended.
              {working === 0 ? null : ` ${tokensKept(working)}`}
            </Notice>
          </div>
        ) : null}
        <ChangePasswordForm action={changePasswordAction} email={user.email} />
      </SettingsSection>
      {mayIngest ? (
        <SettingsSection
          id="tokens"
          title="New API token"
          lead={
            <>
              A token lets a program act on your behalf with limited permissions. Use the token with <code>dateline ingest --server</code>{' '}
              or the <TextLink href="/api/docs#tokens">API</TextLink>.
            </>
          }
        >
          <TokenForm action={createTokenAction} origin={await pageOrigin()} />
        </SettingsSection>
      ) : null}
      {mayIngest || tokens.length > 0 ? (
        <SettingsSection id="your-tokens" title="Your API tokens">
          <TokenList tokens={tokens} revoke={revokeTokenAction} />
        </SettingsSection>
      ) : null}
    </main>
  );
}

const tokensKept = (working: number): string =>
  `Your ${counted(working, 'API token')} still ${working === 1 ? 'works' : 'work'}. If someone else may know the tokens, revoke them below.`;
