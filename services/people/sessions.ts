/** Lists, revokes and ends the sessions of a person. */
import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, like, lt, ne } from 'drizzle-orm';
import { type Database, sessions, verifications } from '@/db/database';
import { notFound } from '@/domain/errors';
import { browserWords, type SessionView } from '@/domain/people/session-views';
import { hashToken, minutesFromNow } from './hash-password';

/** Last used first. */
export async function listSessions(db: Database, userId: string): Promise<readonly SessionView[]> {
  const found = await db
    .select({ id: sessions.id, userAgent: sessions.userAgent, createdAt: sessions.createdAt, updatedAt: sessions.updatedAt })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id));
  return found.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    browser: browserWords(userAgent),
    since: createdAt.toISOString(),
    lastUsed: updatedAt.toISOString(),
  }));
}

/** Revokes one session. Throws `not-found` if the person has no such session. */
export async function revokeSession(db: Database, { id, userId }: { readonly id: string; readonly userId: string }): Promise<void> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw notFound('The session');
}

/** Revokes all sessions of a person except one. Returns the number of revoked sessions. */
export async function revokeOtherSessions(
  db: Database,
  { keep, userId }: { readonly keep: string; readonly userId: string },
): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, keep)))
    .returning({ id: sessions.id });
  return ended.length;
}

const PREFIX = 'ended-session:';
const NEW_ROLE = 'new-role';
/** as long as a session would have lasted at most */
const KEPT_MINUTES = 7 * 24 * 60;

/** Stores only the hashes of the tokens. */
export async function endSessions(tx: Database, userId: string, isRoleNew: boolean): Promise<void> {
  const ended = await tx.delete(sessions).where(eq(sessions.userId, userId)).returning({ token: sessions.token });
  await tx.delete(verifications).where(and(like(verifications.identifier, `${PREFIX}%`), lt(verifications.expiresAt, new Date())));
  if (!isRoleNew || ended.length === 0) return;
  const expiresAt = minutesFromNow(KEPT_MINUTES);
  await tx
    .insert(verifications)
    .values(ended.map(({ token }) => ({ id: randomUUID(), identifier: PREFIX + hashToken(token), value: NEW_ROLE, expiresAt })));
}

/** Returns whether a session ended because an administrator changed the role of the person. */
export async function endedForNewRole(db: Database, token: string): Promise<boolean> {
  const [found] = await db
    .select({ value: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, PREFIX + hashToken(token)), gt(verifications.expiresAt, new Date())));
  return found?.value === NEW_ROLE;
}
