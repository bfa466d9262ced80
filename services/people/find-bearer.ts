/** Who sends a token. Asked at every request, so that a token that was revoked and a person who was shut out are so at once. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { writeWhileReading } from '@/db/read-only';
import { apiTokens, users } from '@/db/schema/people';
import { TOKEN_PREFIX, type TokenScope } from '@/domain/people/api-tokens';
import { may, type Role } from '@/domain/people/permissions';
import { asScopes } from './api-tokens';
import { asRole } from './list-users';
import { hashToken } from './one-time-token';

/** how often the last use is written down */
const TOUCH_MS = 60_000;

export interface Bearer {
  readonly tokenId: number;
  readonly userId: string;
  readonly role: Role;
  /** what the token allows and the person's role still does */
  readonly scopes: readonly TokenScope[];
}

/** null: there is no such token, it has ended, or its person is shut out. */
export async function findBearer(db: Database, token: string): Promise<Bearer | null> {
  if (!token.startsWith(TOKEN_PREFIX)) return null;
  const now = new Date();
  const [found] = await db
    .select({ tokenId: apiTokens.id, scopes: apiTokens.scopes, lastUsedAt: apiTokens.lastUsedAt, userId: users.id, role: users.role })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(
      and(eq(apiTokens.tokenHash, hashToken(token)), isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, now), eq(users.disabled, false)),
    );
  if (!found) return null;
  const { lastUsedAt, ...who } = found;
  if (lastUsedAt === null || lastUsedAt.getTime() < now.getTime() - TOUCH_MS)
    await writeWhileReading(db, 'last use of a token', (tx) =>
      tx.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, who.tokenId)),
    );
  const role = asRole(found.role);
  return { ...who, role, scopes: asScopes(found.scopes).filter((scope) => may(role, scope)) };
}
