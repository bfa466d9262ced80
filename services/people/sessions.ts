/** Lists and revokes the sessions of a person. */
import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sessions } from '@/db/schema/people';
import { notFound } from '@/domain/errors';
import { browserWords, type SessionView } from '@/domain/people/session-views';

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
