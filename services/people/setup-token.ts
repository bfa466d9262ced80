/** The one-time tokens with which the first administrator is made. Only their hashes are stored, and they work only while there are no users. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { setupTokens, users } from '@/db/schema/people';
import { DatelineError } from '@/domain/errors';
import { hashToken, minutesFromNow, newToken } from './one-time-token';

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
export const isSetupToken = (token: string) => and(eq(setupTokens.tokenHash, hashToken(token)), gt(setupTokens.expiresAt, new Date()));

export async function countUsers(db: Database): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(users);
  return row?.count ?? 0;
}
