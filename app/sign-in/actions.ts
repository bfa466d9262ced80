'use server';
import { z } from 'zod';
import { safePath } from '@/domain/hrefs';
import { homeOf } from '@/domain/people/permissions';
import { defineAction } from '../_server/mutations/define-action';
import { authOn } from '../_server/session/guards';
import { endSession, knownDevice, signIn } from '../_server/session/session';
import { trySignIn } from '../_server/session/try-password';

const EMPTY = z.strictObject({});

export const signInAction = defineAction({
  name: 'session.sign-in',
  role: 'public',
  // The password limits below count attempts per account and IP address. A known browser must not wait for others with the
  // same IP address.
  rate: null,
  // The sign-in library creates the session outside of transactions.
  ownTransaction: true,
  input: z.strictObject({
    email: z.string().min(1, 'Enter your email address.').max(254, 'The email address is too long. Use at most 254 characters.'),
    password: z.string().min(1, 'Enter your password.').max(1000, 'The password is too long. Use at most 1,000 characters.'),
    next: z.string().max(2000).optional(),
  }),
  async run({ db, headers, address, requestId }, { email, password, next }) {
    const account = email.trim().toLowerCase();
    const auth = authOn(db);
    const device = await knownDevice(auth, headers, account);
    const { userId, role, ...set } = await trySignIn(db, { account, device, address, requestId }, () =>
      signIn(auth, db, headers, { email: account, password }),
    );
    return {
      cookies: [set.cookie, set.device],
      redirectTo: safePath(next, homeOf(role)),
      audit: { targetType: 'user', targetId: userId, userId },
    };
  },
});

export const signOutAction = defineAction({
  name: 'session.sign-out',
  role: 'public',
  ownTransaction: true,
  input: EMPTY,
  async run({ db, headers, user }) {
    const cookie = await endSession(authOn(db), headers);
    return { cookies: [cookie], redirectTo: '/', audit: user ? { targetType: 'user', targetId: user.id } : null };
  },
});
