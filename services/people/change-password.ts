/** A person's password: whether it is this one, and another instead of it. */
import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { accounts, sessions, users, verifications } from '@/db/schema/people';
import { badData, DatelineError } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { hashPassword, verifyPassword } from './hash-password';
import { checkPassword } from './new-user';

export interface PasswordChange {
  readonly userId: string;
  readonly current: string;
  readonly next: string;
  readonly by: Caller;
}

/** False also for a person who has none yet. */
export async function isPasswordOf(db: Database, userId: string, password: string): Promise<boolean> {
  const [account] = await db.select({ hash: accounts.password }).from(accounts).where(credentialOf(userId));
  return verifyPassword({ hash: account?.hash ?? '', password });
}

/**
 * Ends every session of the person, also the one that asks, and every link to set a password. Throws `forbidden` on `currentPassword`, and `bad-data` on `password` when the new
 * one is weak or no other.
 */
export async function changePassword(db: Database, { userId, current, next, by }: PasswordChange): Promise<void> {
  if (!(await isPasswordOf(db, userId, current)))
    throw new DatelineError('forbidden', 'The current password is incorrect.', 'currentPassword');
  const [person] = await db.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, userId));
  if (current === next) throw badData('The new password must differ from the current one.', 'password');
  checkPassword(next, person ?? { name: '', email: '' });
  const hash = await hashPassword(next);
  await db.transaction(async (tx) => {
    await tx.update(accounts).set({ password: hash, updatedAt: new Date() }).where(credentialOf(userId));
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    await tx.delete(verifications).where(eq(verifications.value, userId));
    await writeAudit(tx, { ...by, action: 'account.change-password', target: { type: 'user', id: userId } });
  });
}

const credentialOf = (userId: string) => and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));
