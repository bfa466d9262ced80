'use server';
import { z } from 'zod';
import { homeOf } from '@/domain/people/permissions';
import { takeInvitation } from '@/services/people/invitations';
import { defineAction } from '../_server/mutations/define-action';
import { authOn } from '../_server/session/guards';
import { signIn } from '../_server/session/session';

export const takeInvitationAction = defineAction({
  name: 'users.take-invitation',
  role: 'public',
  rate: { max: 10, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject({ token: z.string().min(1).max(200), password: z.string().max(1000) }),
  async run({ db, headers }, { token, password }) {
    const { userId, email } = await takeInvitation(db, token, password);
    const { cookie, device, role } = await signIn(authOn(db), db, headers, { email, password });
    return { cookies: [cookie, device], redirectTo: homeOf(role), audit: { targetType: 'user', targetId: userId, userId } };
  },
});
