/** The one-time tokens with which the first administrator is made. Only their hashes are stored, and they work only while there are no users. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, count, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { accounts, setupTokens, users } from '@/db/schema/people';
import { badData, DatelineError } from '@/domain/errors';
import { writeAudit } from '../audit/write-audit';

const TOKEN_BYTES = 24;
const VALID_MINUTES = 30;
/** key of the advisory lock that lets one first administrator be made at a time */
const LOCK = 7_134_602;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new token of 192 bits, valid for half an hour. Throws a conflict when there are users already. */
export async function createSetupToken(db: Database): Promise<{ readonly token: string; readonly expiresAt: string }> {
  if ((await countUsers(db)) > 0) throw alreadySetUp();
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(Date.now() + VALID_MINUTES * 60_000);
  await db.insert(setupTokens).values({ tokenHash: hashOf(token), expiresAt });
  return { token, expiresAt: expiresAt.toISOString() };
}

export interface FirstAdmin {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** Makes the first administrator and burns every token. Throws `forbidden` for a token that does not count and a conflict when there are users. */
export async function createFirstAdmin(
  db: Database,
  { token, name, email, passwordHash }: FirstAdmin,
): Promise<{ readonly userId: string }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    if ((await countUsers(tx)) > 0) throw alreadySetUp();
    const [valid] = await tx
      .select({ tokenHash: setupTokens.tokenHash })
      .from(setupTokens)
      .where(and(eq(setupTokens.tokenHash, hashOf(token)), gt(setupTokens.expiresAt, new Date())));
    if (!valid)
      throw new DatelineError('forbidden', 'The set-up link is not valid or has run out. Ask for a new one with "dateline admin create".');
    const userId = await insertUser(tx, { name, email, passwordHash, role: 'admin' });
    await tx.delete(setupTokens);
    await writeAudit(tx, { userId, action: 'people.first-admin', target: { type: 'user', id: userId }, after: { email, role: 'admin' } });
    return { userId };
  });
}

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly role: string;
}

/** A user with a password. Addresses are kept in lower case. Throws bad data when the address is taken. */
export async function insertUser(tx: Database, { name, email, passwordHash, role }: NewUser): Promise<string> {
  const id = randomUUID();
  const address = email.trim().toLowerCase();
  const [made] = await tx.insert(users).values({ id, name, email: address, emailVerified: true, role }).onConflictDoNothing().returning();
  if (!made) throw badData('There is a user with this address already.', 'email');
  await tx.insert(accounts).values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: passwordHash });
  return id;
}

export async function countUsers(db: Database): Promise<number> {
  const [row] = await db.select({ n: count() }).from(users);
  return Number(row?.n ?? 0);
}

const alreadySetUp = (): DatelineError => new DatelineError('conflict', 'Dateline has been set up already: there are users.');
