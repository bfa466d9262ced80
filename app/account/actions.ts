'use server';
import { z } from 'zod';
import { TOKEN_DAYS, TOKEN_SCOPES } from '@/domain/people/api-tokens';
import { createApiToken, revokeApiToken } from '@/services/people/api-tokens';
import { changePassword } from '@/services/people/change-password';
import { revokeOtherSessions, revokeSession } from '@/services/people/sessions';
import { defineAction, editorAction } from '../_server/mutations/define-action';
import { personId, rowId } from '../_server/mutations/form-fields';
import { authOn } from '../_server/session/guards';
import { signIn } from '../_server/session/session';
import { tryConfirmation } from '../_server/session/try-password';

const password = z.string().min(1, 'Enter your current password.').max(1000, 'The password is too long. Use at most 1,000 characters.');
const scope = z.enum(TOKEN_SCOPES, 'Choose permissions from the list.');
const days = z.enum(TOKEN_DAYS.map(String), 'Choose an expiration from the list.').transform(Number);

export const changePasswordAction = defineAction({
  name: 'account.change-password',
  role: 'reader',
  // Two password hashes take time. The service opens its transaction only for the writes.
  ownTransaction: true,
  input: z.strictObject({ currentPassword: password, password }),
  async run(context, input) {
    const { db, user, headers, address, requestId } = context;
    await tryConfirmation(db, { user, route: 'account.change-password', address, requestId }, () =>
      changePassword(db, { userId: user.id, current: input.currentPassword, next: input.password, by: context.by }),
    );
    const { cookie, device } = await signIn(authOn(db), db, headers, { email: user.email, password: input.password });
    // The current session has ended, so a redirect loads the page with the new session.
    return { cookies: [cookie, device], redirectTo: '/account?done=password' };
  },
});

export const revokeSessionAction = defineAction({
  name: 'sessions.revoke',
  role: 'reader',
  input: z.strictObject({ id: personId }),
  async run({ db, user }, { id }) {
    await revokeSession(db, { id, userId: user.id });
    return { message: 'Session ended.', audit: { targetType: 'user', targetId: user.id } };
  },
});

export const revokeOtherSessionsAction = defineAction({
  name: 'sessions.revoke-others',
  role: 'reader',
  input: z.strictObject({}),
  async run({ db, user }) {
    const ended = await revokeOtherSessions(db, { keep: user.sessionId, userId: user.id });
    const words = ended === 1 ? '1 other session ended.' : `${ended} other sessions ended.`;
    return { message: words, audit: { targetType: 'user', targetId: user.id, after: { ended } } };
  },
});

export const createTokenAction = editorAction({
  name: 'tokens.create',
  confirm: true,
  rate: { max: 20, seconds: 60 },
  input: z.strictObject({
    name: z.string().trim().min(1, 'Enter a name for the token.').max(100, 'Use at most 100 characters.'),
    // A form sends one checked box as a string and several as a list.
    scopes: z.preprocess(
      (sent) => (typeof sent === 'string' ? [sent] : sent),
      z.array(scope, 'Choose at least one permission.').min(1).max(TOKEN_SCOPES.length),
    ),
    days,
  }),
  async run({ db, user }, input) {
    const { id, token } = await createApiToken(db, { ...input, userId: user.id });
    return { data: { token }, audit: { targetType: 'token', targetId: id, after: input } };
  },
});

export const revokeTokenAction = defineAction({
  name: 'tokens.revoke',
  role: 'reader',
  input: z.strictObject({ id: rowId }),
  async run({ db, user }, { id }) {
    const { name } = await revokeApiToken(db, { id, userId: user.id });
    return { message: `Token “${name}” revoked.`, audit: { targetType: 'token', targetId: id, before: { name } } };
  },
});
