/** Creates the first administrator with a one-time token, which works only while there are no users. There is no default account. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { setupTokens, users } from '@/db/schema/people';
import { DatelineError } from '@/domain/errors';
import { hashPassword, hashToken, minutesFromNow, newToken } from './hash-password';
import { checkNewUser, insertUser, type NewUser } from './users';

const VALID_MINUTES = 30;

/** Creates a 256-bit token for `/setup?token=…`, valid for half an hour. Throws a conflict if users exist. */
export async function createSetupToken(db: Database): Promise<{ readonly token: string; readonly expiresAt: string }> {
  if ((await countUsers(db)) > 0)
    throw new DatelineError('conflict', 'Dateline is already set up. Ask an administrator for an invitation.');
  const token = newToken();
  const expiresAt = minutesFromNow(VALID_MINUTES);
  await db.insert(setupTokens).values({ tokenHash: hashToken(token), expiresAt });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** True while the token is valid and there are no users. */
export async function setupTokenWorks(db: Database, token: string): Promise<boolean> {
  const found = await db.select({ hash: setupTokens.tokenHash }).from(setupTokens).where(isSetupToken(token));
  return found.length > 0 && (await countUsers(db)) === 0;
}

/** Condition: the stored token matches and has not expired. */
const isSetupToken = (token: string) => and(eq(setupTokens.tokenHash, hashToken(token)), gt(setupTokens.expiresAt, new Date()));

export async function countUsers(db: Database): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(users);
  return row?.count ?? 0;
}

/** Creates the first administrator and returns the ID. Throws `forbidden` if the token is not valid. */
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
