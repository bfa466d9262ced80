'use server';
/** Signing in and out. */
import { z } from 'zod';
import { isDatelineError } from '@/domain/errors';
import { safePath } from '@/domain/safe-path';
import { logSecurity } from '@/services/log-security';
import { defineAction } from '../_server/mutations/define-action';
import { authOn, guards } from '../_server/session/guards';
import { endSession, signIn } from '../_server/session/session';
import { tryPassword } from '../_server/session/try-password';

const EMPTY = z.strictObject({});

export const signInAction = defineAction({
  name: 'session.sign-in',
  role: 'public',
  // the library makes the session on the database itself
  ownTransaction: true,
  input: z.strictObject({
    email: z.string().min(1, 'Give your e-mail address.').max(254, 'This address is too long.'),
    password: z.string().min(1, 'Give your password.').max(1000, 'This password is too long.'),
    next: z.string().max(2000).optional(),
  }),
  async run({ db, headers, address, requestId }, { email, password, next }) {
    const account = email.trim().toLowerCase();
    tryPassword(account, address, requestId);
    try {
      const { userId, cookie } = await signIn(authOn(db), db, headers, { email: account, password });
      guards().throttle.succeeded(account, address);
      return {
        data: null,
        cookie,
        redirectTo: safePath(next, '/admin'),
        audit: { targetType: 'user', targetId: userId, userId },
      };
    } catch (error) {
      if (isDatelineError(error)) logSecurity('session.refused', { account, address, requestId });
      throw error;
    }
  },
});

export const signOutAction = defineAction({
  name: 'session.sign-out',
  role: 'public',
  ownTransaction: true,
  input: EMPTY,
  async run({ db, headers, user }) {
    const cookie = await endSession(authOn(db), headers);
    return { data: null, cookie, redirectTo: '/', audit: user ? { targetType: 'user', targetId: user.id } : null };
  },
});
