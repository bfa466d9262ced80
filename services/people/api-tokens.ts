/** Creates, lists and revokes API tokens. A token acts for the person who created it; administrators can also revoke it. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { apiTokens, type Database, insertRow, users } from '@/db/database';
import { writeWhileReading } from '@/db/read-only';
import { badData, notFound } from '@/domain/errors';
import { TOKEN_PREFIX, TOKEN_SCOPES, type TokenScope, type TokenState, type TokenView } from '@/domain/people/api-tokens';
import { may, type Role } from '@/domain/people/permissions';
import { hashToken, minutesFromNow, newToken } from './hash-password';
import { asRole } from './users';

const DAY_MINUTES = 24 * 60;
/** maximum number of active tokens per person */
const MOST_TOKENS = 20;
/** displayed characters of the random part: enough to distinguish tokens, too few to guess the rest */
const SHOWN = 4;

interface NewApiToken {
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

/** Returns the token once and stores only its hash. Throws `bad-data` if the person has too many. */
export async function createApiToken(db: Database, { userId, name, scopes, days }: NewApiToken): Promise<{ id: number; token: string }> {
  if ((await countWorkingTokens(db, userId)) >= MOST_TOKENS)
    throw badData(`You can have at most ${MOST_TOKENS} active tokens. Revoke one first.`, 'name');
  const token = `${TOKEN_PREFIX}${newToken()}`;
  const id = await insertRow(db, apiTokens, {
    userId,
    name,
    tokenHash: hashToken(token),
    start: token.slice(0, TOKEN_PREFIX.length + SHOWN),
    scopes: [...scopes],
    expiresAt: minutesFromNow(days * DAY_MINUTES),
  });
  return { id, token };
}

/** The number of tokens that still work. A new password does not revoke them. */
export const countWorkingTokens = (db: Database, userId: string): Promise<number> =>
  db.$count(apiTokens, and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, new Date())));

/** The person's tokens, newest first. */
export async function listApiTokens(db: Database, userId: string): Promise<readonly TokenView[]> {
  const found = await db.select().from(apiTokens).where(eq(apiTokens.userId, userId)).orderBy(desc(apiTokens.id));
  return found.map(({ id, name, start, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }) => ({
    id,
    name,
    start,
    scopes: asScopes(scopes),
    state: stateOf(revokedAt, expiresAt),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** Revokes a token immediately. Throws `not-found` for another person's token. */
export async function revokeApiToken(db: Database, { id, userId }: { id: number; userId: string }): Promise<{ name: string }> {
  const [row] = await db
    .update(apiTokens)
    .set({ revokedAt: new Date() })
    .where(and(eq(apiTokens.id, id), eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .returning({ name: apiTokens.name });
  if (!row) throw notFound('The token');
  return row;
}

/** Filters out scopes that this version does not know. */
const asScopes = (stored: readonly string[]): readonly TokenScope[] => TOKEN_SCOPES.filter((scope) => stored.includes(scope));

function stateOf(revokedAt: Date | null, expiresAt: Date): TokenState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt.getTime() <= Date.now() ? 'expired' : 'works';
}

/** minimum interval between updates of the last use */
const TOUCH_MS = 60_000;

export interface Bearer {
  readonly tokenId: number;
  readonly userId: string;
  readonly role: Role;
  /** scopes of the token that the person's role still permits */
  readonly scopes: readonly TokenScope[];
}

/** Runs on every request, so that revoking a token or disabling a user takes effect immediately. Null if the token is not valid. */
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
  const { lastUsedAt, ...bearer } = found;
  if (lastUsedAt === null || lastUsedAt.getTime() < now.getTime() - TOUCH_MS)
    await writeWhileReading(db, (tx) => tx.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, bearer.tokenId)));
  const role = asRole(found.role);
  return { ...bearer, role, scopes: asScopes(found.scopes).filter((scope) => may(role, scope)) };
}
