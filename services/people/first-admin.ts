/**
 * The first administrator. There is no default account: whoever starts the server, or runs the command line, gets a one-time
 * token, and the token works only while there are no users. Two people who use it at once make exactly one administrator.
 */
import { and, eq, gt, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { setupTokens, users } from '@/db/schema/people';
import { DatelineError } from '@/domain/errors';
import { insertUser } from './create-user';
import { hashPassword } from './hash-password';
import { checkNewUser, type NewUser } from './new-user';
import { hashToken, minutesFromNow, newToken } from './one-time-token';

const TOKEN_MINUTES = 30;
/** any number, the same in every process: key of the advisory lock that lets one request in at a time */
const LOCK = 7_134_602;

export async function countUsers(db: Database): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(users);
  return row?.count ?? 0;
}

/** A token for `/setup?token=…`, good for 30 minutes, or null when there are users already. */
export async function issueSetupToken(db: Database): Promise<string | null> {
  if ((await countUsers(db)) > 0) return null;
  const token = newToken();
  await db.insert(setupTokens).values({ tokenHash: hashToken(token), expiresAt: minutesFromNow(TOKEN_MINUTES) });
  return token;
}

/** True while the token would be taken. */
export async function setupTokenWorks(db: Database, token: string): Promise<boolean> {
  const found = await db.select({ hash: setupTokens.tokenHash }).from(setupTokens).where(tokenMatches(token));
  return found.length > 0 && (await countUsers(db)) === 0;
}

/** Makes the first administrator and returns the id. Throws `forbidden` when the token does not work (any more). */
export async function createFirstAdmin(db: Database, token: string, input: Omit<NewUser, 'role'>): Promise<string> {
  if (!(await setupTokenWorks(db, token))) throw refused();
  const user = checkNewUser({ ...input, role: 'admin' });
  const hash = await hashPassword(user.password);
  return db.transaction(async (tx) => {
    await rows(tx, sql`select pg_advisory_xact_lock(${LOCK})::text as locked`);
    const spent = await tx.delete(setupTokens).where(tokenMatches(token)).returning({ hash: setupTokens.tokenHash });
    if (spent.length === 0 || (await countUsers(tx)) > 0) throw refused();
    const id = await insertUser(tx, user, hash);
    await tx.delete(setupTokens);
    return id;
  });
}

const tokenMatches = (token: string) => and(eq(setupTokens.tokenHash, hashToken(token)), gt(setupTokens.expiresAt, new Date()));

const refused = () =>
  new DatelineError(
    'forbidden',
    'This link does not work (any more). Start the server again, or run "dateline admin create", to get a new one.',
    'token',
  );
