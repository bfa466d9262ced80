/** Checks and changes a password, and resets it for a person who cannot sign in (`dateline admin reset-password`). */
import { eq } from 'drizzle-orm';
import { accounts, type Database, sessions, users, verifications } from '@/db/database';
import { badData, DatelineError } from '@/domain/errors';
import { type Caller, writeAudit } from '../timeline/facts/write';
import { countWorkingTokens } from './api-tokens';
import { hashPassword, verifyPassword } from './hash-password';
import { issueInvitation } from './invitations';
import { clearAccountCounters } from './password-counters';
import { checkPassword, credentialOf, setPassword } from './users';

interface PasswordChange {
  readonly userId: string;
  readonly current: string;
  readonly next: string;
  readonly by: Caller;
}

/** Also false if the person has no password yet. */
export async function isPasswordOf(db: Database, userId: string, password: string): Promise<boolean> {
  const [account] = await db.select({ hash: accounts.password }).from(accounts).where(credentialOf(userId));
  return verifyPassword({ hash: account?.hash ?? '', password });
}

/** Ends all sessions and password links. Throws `forbidden` on `currentPassword`, and `bad-data` on a weak or unchanged `password`. */
export async function changePassword(db: Database, { userId, current, next, by }: PasswordChange): Promise<void> {
  if (!(await isPasswordOf(db, userId, current)))
    throw new DatelineError('forbidden', 'The current password is incorrect.', 'currentPassword');
  const [person] = await db.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, userId));
  if (current === next) throw badData('The new password must differ from the current one.', 'password');
  checkPassword(next, person ?? { name: '', email: '' });
  const hash = await hashPassword(next);
  await db.transaction(async (tx) => {
    await setPassword(tx, userId, hash);
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    await tx.delete(verifications).where(eq(verifications.value, userId));
    await writeAudit(tx, by, 'account.change-password', ['user', userId]);
  });
}

const VALID_MINUTES = 24 * 60;

interface PasswordReset {
  /** for `/invite?token=…`; shown once and stored only as a hash */
  readonly token: string;
  readonly expiresAt: string;
  readonly endedSessions: number;
  /** API tokens of the person, which still work */
  readonly workingTokens: number;
}

/** Disables the password, ends all sessions, clears the counters and returns a one-time token. Throws `not-found` or `bad-data`. */
export async function resetPassword(db: Database, email: string, by: Caller): Promise<PasswordReset> {
  const address = email.trim().toLowerCase();
  return db.transaction(async (tx) => {
    const [user] = await tx.select({ id: users.id, disabled: users.disabled }).from(users).where(eq(users.email, address));
    if (!user) throw new DatelineError('not-found', `No user has the email address "${address}".`, 'email');
    if (user.disabled) throw badData('This account is disabled. Enable it on the Users page first.', 'email');
    await setPassword(tx, user.id, null);
    const ended = await tx.delete(sessions).where(eq(sessions.userId, user.id)).returning({ id: sessions.id });
    const { token, expiresAt } = await issueInvitation(tx, user.id, VALID_MINUTES);
    await clearAccountCounters(tx, address);
    await writeAudit(tx, by, 'users.reset-password', ['user', user.id]);
    return { token, expiresAt, endedSessions: ended.length, workingTokens: await countWorkingTokens(tx, user.id) };
  });
}
