/** Tokens of programs: made, listed and revoked by the person in whose name they act, or revoked by an administrator. */
import { and, count, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { apiTokens } from '@/db/schema/people';
import { badData, notFound } from '@/domain/errors';
import { TOKEN_PREFIX, TOKEN_SCOPES, type TokenScope, type TokenState, type TokenView } from '@/domain/people/api-tokens';
import { hashToken, minutesFromNow, newToken } from './one-time-token';

const DAY_MINUTES = 24 * 60;
/** tokens of one person that work */
const MOST_TOKENS = 20;
/** of the random part: enough to tell two apart, too little to guess the rest */
const SHOWN = 4;

export interface NewApiToken {
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

/** The token is given back once and stored only as a hash. Throws `bad-data` when the person has too many. */
export async function createApiToken(db: Database, { userId, name, scopes, days }: NewApiToken): Promise<{ id: number; token: string }> {
  const [counted] = await db
    .select({ working: count() })
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, new Date())));
  if (Number(counted?.working ?? 0) >= MOST_TOKENS)
    throw badData(`You can have at most ${MOST_TOKENS} active tokens. Revoke one first.`, 'name');
  const token = `${TOKEN_PREFIX}${newToken()}`;
  const [row] = await db
    .insert(apiTokens)
    .values({
      userId,
      name,
      tokenHash: hashToken(token),
      start: token.slice(0, TOKEN_PREFIX.length + SHOWN),
      scopes: [...scopes],
      expiresAt: minutesFromNow(days * DAY_MINUTES),
    })
    .returning({ id: apiTokens.id });
  if (!row) throw new Error('The database did not return the new token.');
  return { id: row.id, token };
}

/** Those of one person, the newest first. */
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

/** It fails from the next request on. Throws `not-found` for the token of another person. */
export async function revokeApiToken(db: Database, { id, userId }: { id: number; userId: string }): Promise<{ name: string }> {
  const [row] = await db
    .update(apiTokens)
    .set({ revokedAt: new Date() })
    .where(and(eq(apiTokens.id, id), eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .returning({ name: apiTokens.name });
  if (!row) throw notFound('The token');
  return row;
}

/** Those that this Dateline knows. */
export const asScopes = (stored: readonly string[]): readonly TokenScope[] => TOKEN_SCOPES.filter((scope) => stored.includes(scope));

function stateOf(revokedAt: Date | null, expiresAt: Date): TokenState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt.getTime() <= Date.now() ? 'expired' : 'works';
}
