'use server';
import { z } from 'zod';
import { createFirstAdmin, emailAddress, personName } from '@/services/people/users';
import { defineAction } from '../_server/mutations/define-action';
import { authOn } from '../_server/session/guards';
import { signIn } from '../_server/session/session';

export const setUpAction = defineAction({
  name: 'users.set-up',
  role: 'public',
  rate: { max: 10, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject({ token: z.string().min(1).max(200), name: personName, email: emailAddress, password: z.string().max(1000) }),
  async run({ db, headers }, { token, name, email, password }) {
    const id = await createFirstAdmin(db, token, { name, email, password });
    const { cookie, device } = await signIn(authOn(db), db, headers, { email, password });
    return {
      cookies: [cookie, device],
      redirectTo: '/admin',
      audit: { targetType: 'user', targetId: id, userId: id, after: { name, role: 'admin' } },
    };
  },
});
