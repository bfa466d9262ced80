'use server';
import { z } from 'zod';
import { badData } from '@/domain/errors';
import { revokeApiToken } from '@/services/people/api-tokens';
import { inviteUser, issueInvitation } from '@/services/people/invitations';
import { revokeSession } from '@/services/people/sessions';
import { changeUser, emailAddress, personName, roleName } from '@/services/people/users';
import { defineAction } from '../../_server/mutations/define-action';
import { personId, rowId } from '../../_server/mutations/form-fields';

export const inviteUserAction = defineAction({
  name: 'users.invite',
  role: 'admin',
  confirm: true,
  input: z.strictObject({ name: personName, email: emailAddress, role: roleName }),
  async run({ db }, input) {
    const { userId: id, token } = await inviteUser(db, input);
    return { data: { path: `/invite?token=${token}` }, audit: { targetType: 'user', targetId: id, after: input } };
  },
});

export const renewInvitationAction = defineAction({
  name: 'users.renew-invitation',
  role: 'admin',
  confirm: true,
  input: z.strictObject({ id: personId }),
  async run({ db }, { id }) {
    const { token } = await issueInvitation(db, id);
    return { data: { path: `/invite?token=${token}` }, audit: { targetType: 'user', targetId: id } };
  },
});

const DONE = { role: 'Role changed.', disable: 'Account disabled.', enable: 'Account enabled.' } as const;

export const changeUserAction = defineAction({
  name: 'users.change',
  role: 'admin',
  confirm: true,
  input: z.strictObject({ id: personId, role: roleName, intent: z.enum(['role', 'disable', 'enable']) }),
  async run({ db, user }, { id, role, intent }) {
    if (id === user.id) throw badData('You cannot change your own role or access. Ask another administrator.');
    const change = intent === 'role' ? { role } : { disabled: intent === 'disable' };
    const { before, after } = await changeUser(db, id, change);
    return {
      message: `${DONE[intent]} The user has been signed out everywhere.`,
      audit: { targetType: 'user', targetId: id, before, after },
    };
  },
});

export const revokeUserSessionAction = defineAction({
  name: 'users.revoke-session',
  role: 'admin',
  input: z.strictObject({ id: personId, person: personId }),
  async run({ db }, { id, person }) {
    await revokeSession(db, { id, userId: person });
    return { message: 'Session ended.', audit: { targetType: 'user', targetId: person } };
  },
});

export const revokeUserTokenAction = defineAction({
  name: 'users.revoke-token',
  role: 'admin',
  input: z.strictObject({ id: rowId, person: personId }),
  async run({ db }, { id, person }) {
    const { name } = await revokeApiToken(db, { id, userId: person });
    return {
      message: `Token “${name}” revoked.`,
      audit: { targetType: 'token', targetId: id, before: { name, userId: person } },
    };
  },
});
