'use server';
import { z } from 'zod';
import { homeOf } from '@/domain/people/permissions';
import { findInvitation, takeInvitation } from '@/services/people/invitations';
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
    const person = await findInvitation(db, token);
    const id = await takeInvitation(db, token, password);
    const session = person ? await signIn(authOn(db), db, headers, { email: person.email, password }) : null;
    return {
      cookies: session ? [session.cookie, session.device] : [],
      redirectTo: session ? homeOf(session.role) : '/sign-in',
      audit: { targetType: 'user', targetId: id, userId: id },
    };
  },
});
