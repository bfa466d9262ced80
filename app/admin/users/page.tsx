import { InviteForm, UserForm } from '@/components/account/user-forms';
import { PageHeading } from '@/components/admin/page-heading';
import { RowLink, TextLink } from '@/components/ui/button';
import { SettingsSection } from '@/components/ui/section';
import { calendarWords } from '@/domain/dates/day-words';
import { USER_ROLE_LABELS } from '@/domain/people/permissions';
import { listUsers } from '@/services/people/users';
import { requireRole } from '../../_server/session/require-role';
import { pageOrigin } from '../../_server/site';
import { changeUserAction, inviteUserAction, renewInvitationAction } from './actions';

export const metadata = { title: 'Users' };

export default async function UsersPage() {
  const { db, user: me } = await requireRole('admin', '/admin/users');
  const users = await listUsers(db);
  const origin = await pageOrigin();
  return (
    <main className="page-width wide-page">
      <PageHeading title="Users" lead="Invite people with a one-time link. New users choose their own passwords." />
      <div className="beside">
        <SettingsSection id="invite" title="Invite a user">
          <InviteForm action={inviteUserAction} origin={origin} />
        </SettingsSection>
        <ul className="max-w-[56rem]">
          {users.map((user) => (
            <li key={user.id} className="grid gap-3 border-t py-4 desk:grid-cols-2">
              <div className={user.disabled ? 'text-ink-3' : undefined}>
                <p className="font-medium">
                  <RowLink href={`/admin/users/${user.id}`} className="inline-block">
                    {user.name}
                  </RowLink>
                </p>
                <p className="text-ink-2 text-meta">{user.email}</p>
                <p className="text-ink-3 text-meta">
                  {USER_ROLE_LABELS[user.role]}
                  {user.disabled ? ', disabled' : ''}
                  {user.hasPassword ? '' : ', invitation pending'}
                  {user.lastSeen ? `, last seen ${calendarWords(user.lastSeen.slice(0, 10))}` : ''}
                </p>
              </div>
              {user.id === me.id ? (
                <p className="self-center text-ink-3 text-meta">
                  This is you. Manage your password, sessions and tokens in <TextLink href="/account">Your account</TextLink>.
                </p>
              ) : (
                <UserForm
                  user={{ id: user.id, name: user.name, role: user.role, disabled: user.disabled }}
                  change={changeUserAction}
                  renew={renewInvitationAction}
                  origin={origin}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
