import { TokenList } from '@/components/account/api-tokens';
import { SessionList } from '@/components/account/sessions';
import { UserForm } from '@/components/account/user-forms';
import { PageHeading } from '@/components/admin/page-heading';
import { TextLink } from '@/components/ui/button';
import { SettingsSection } from '@/components/ui/section';
import { USER_ROLE_LABELS } from '@/domain/people/permissions';
import { listApiTokens } from '@/services/people/api-tokens';
import { listSessions } from '@/services/people/sessions';
import { listUsers } from '@/services/people/users';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { personId } from '../../../_server/mutations/form-fields';
import { requireRole } from '../../../_server/session/require-role';
import { pageOrigin } from '../../../_server/site';
import { changeUserAction, renewInvitationAction, revokeUserSessionAction, revokeUserTokenAction } from '../actions';

export const metadata = { title: 'Manage user' };

export default async function UserPage({ params }: PageProps<'/admin/users/[id]'>) {
  const { id } = await params;
  const { db, user: me } = await requireRole('admin', `/admin/users/${encodeURIComponent(id)}`);
  const [user] = personId.safeParse(id).success ? await listUsers(db, id) : [];
  if (!user) return nothingHere();
  const [sessions, tokens] = await Promise.all([listSessions(db, id), listApiTokens(db, id)]);
  return (
    <main className="page-width">
      <PageHeading title={user.name} lead={`${user.email}, ${USER_ROLE_LABELS[user.role]}${user.disabled ? ', disabled' : ''}.`}>
        <TextLink href={`/admin/audit?who=${encodeURIComponent(id)}`}>Activity by {user.name}</TextLink>
      </PageHeading>
      {user.id === me.id ? null : (
        <SettingsSection id="role" title="Role and access">
          <UserForm user={user} change={changeUserAction} renew={renewInvitationAction} origin={await pageOrigin()} />
        </SettingsSection>
      )}
      <SettingsSection id="sessions" title="Active sessions">
        <SessionList sessions={sessions} current={me.sessionId} revoke={revokeUserSessionAction} person={id} />
      </SettingsSection>
      <SettingsSection id="tokens" title="API tokens">
        <TokenList tokens={tokens} revoke={revokeUserTokenAction} person={id} />
      </SettingsSection>
    </main>
  );
}
