/** Creates the first administrator by a one-time token, which works only while there are no users. There is no default account. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { setupTokens, users } from '@/db/schema/people';
import { DatelineError } from '@/domain/errors';
import { hashPassword, hashToken, minutesFromNow, newToken } from './hash-password';
import { checkNewUser, insertUser, type NewUser } from './users';

const VALID_MINUTES = 30;

/** A new token of 256 bits for `/setup?token=…`, valid for half an hour. Throws a conflict when there are users already. */
export async function createSetupToken(db: Database): Promise<{ readonly token: string; readonly expiresAt: string }> {
  if ((await countUsers(db)) > 0)
    throw new DatelineError('conflict', 'Dateline is already set up. Ask an administrator for an invitation.');
  const token = newToken();
  const expiresAt = minutesFromNow(VALID_MINUTES);
  await db.insert(setupTokens).values({ tokenHash: hashToken(token), expiresAt });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** True while the token would be taken. */
export async function setupTokenWorks(db: Database, token: string): Promise<boolean> {
  const found = await db.select({ hash: setupTokens.tokenHash }).from(setupTokens).where(isSetupToken(token));
  return found.length > 0 && (await countUsers(db)) === 0;
}

/** The stored token that this one is, unless it has run out. */
const isSetupToken = (token: string) => and(eq(setupTokens.tokenHash, hashToken(token)), gt(setupTokens.expiresAt, new Date()));

export async function countUsers(db: Database): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(users);
  return row?.count ?? 0;
}

/** Makes the first administrator and returns the id. Throws `forbidden` when the token does not work (any more). */
export async function createFirstAdmin(db: Database, token: string, input: Omit<NewUser, 'role'>): Promise<string> {
  if (!(await setupTokenWorks(db, token))) throw refused();
  const user = checkNewUser({ ...input, role: 'admin' });
  const hash = await hashPassword(user.password);
  return db.transaction(async (tx) => {
    await hold(tx, 'firstAdmin');
    const spent = await tx.delete(setupTokens).where(isSetupToken(token)).returning({ hash: setupTokens.tokenHash });
    if (spent.length === 0 || (await countUsers(tx)) > 0) throw refused();
    const id = await insertUser(tx, user, hash);
    await tx.delete(setupTokens);
    return id;
  });
}

const refused = () =>
  new DatelineError(
    'forbidden',
    'This link has expired or was already used. Restart the server or run "dateline admin create" to get a new one.',
    'token',
  );
