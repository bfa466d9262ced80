/** Lets a person in who cannot sign in: `dateline admin reset-password`. */
import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { accounts, sessions, users } from '@/db/schema/people';
import { badData, DatelineError } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { issueInvitation } from './invitations';
import { clearAccountCounters } from './password-counters';

const VALID_MINUTES = 24 * 60;

export interface PasswordReset {
  /** for `/invite?token=…`; shown once and stored only as a hash */
  readonly token: string;
  readonly expiresAt: string;
  readonly endedSessions: number;
}

/**
 * The old password stops working, all sessions of the person end, and their counters of attempts are cleared. The token sets a new password
 * once. Throws `not-found` for an unknown e-mail address and `bad-data` for a disabled user.
 */
export async function resetPassword(db: Database, email: string, by: Caller): Promise<PasswordReset> {
  const address = email.trim().toLowerCase();
  return db.transaction(async (tx) => {
    const [user] = await tx.select({ id: users.id, disabled: users.disabled }).from(users).where(eq(users.email, address));
    if (!user) throw new DatelineError('not-found', `No user has the e-mail address "${address}".`, 'email');
    if (user.disabled) throw badData('This account is disabled. Enable it on the Users page first.', 'email');
    await tx
      .update(accounts)
      .set({ password: null, updatedAt: new Date() })
      .where(and(eq(accounts.userId, user.id), eq(accounts.providerId, 'credential')));
    const ended = await tx.delete(sessions).where(eq(sessions.userId, user.id)).returning({ id: sessions.id });
    const { token, expiresAt } = await issueInvitation(tx, user.id, VALID_MINUTES);
    await clearAccountCounters(tx, address);
    await writeAudit(tx, { ...by, action: 'users.reset-password', target: { type: 'user', id: user.id } });
    return { token, expiresAt, endedSessions: ended.length };
  });
}
