/** Ends the sessions of a person, and remembers those that ended because of a new role, so that the sign-in page can say so. */
import { randomUUID } from 'node:crypto';
import { and, eq, gt, like, lt } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sessions, verifications } from '@/db/schema/people';
import { hashToken, minutesFromNow } from './hash-password';

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
