'use server';
/** What an administrator does with users. */
import { z } from 'zod';
import { badData } from '@/domain/errors';
import { changeUser } from '@/services/people/change-user';
import { inviteUser, issueInvitation } from '@/services/people/invitations';
import { emailAddress, personName, roleName } from '@/services/people/new-user';
import { defineAction } from '../../_server/define-action';

const userId = z.string().min(1).max(64);

export const inviteUserAction = defineAction({
  name: 'users.invite',
  role: 'admin',
  input: z.strictObject({ name: personName, email: emailAddress, role: roleName }),
  async run({ db }, input) {
    const { userId: id, token } = await inviteUser(db, input);
    return { data: { path: `/invite?token=${token}` }, audit: { targetType: 'user', targetId: id, after: input } };
  },
});

export const renewInvitationAction = defineAction({
  name: 'users.renew-invitation',
  role: 'admin',
  input: z.strictObject({ id: userId }),
  async run({ db }, { id }) {
    const { token } = await issueInvitation(db, id);
    return { data: { path: `/invite?token=${token}` }, audit: { targetType: 'user', targetId: id } };
  },
});

export const changeUserAction = defineAction({
  name: 'users.change',
  role: 'admin',
  input: z.strictObject({ id: userId, role: roleName, intent: z.enum(['role', 'disable', 'enable']) }),
  async run({ db, user }, { id, role, intent }) {
    if (id === user.id) throw badData('Another administrator has to change your own account.');
    const change = intent === 'role' ? { role } : { disabled: intent === 'disable' };
    const { before, after } = await changeUser(db, id, change);
    return {
      data: null,
      message: 'Changed. All sessions of this user have ended.',
      audit: { targetType: 'user', targetId: id, before, after },
    };
  },
});
