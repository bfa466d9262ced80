/** API tokens: scopes, lifetimes and their view for people. */
import type { Permission } from './permissions';

/** Prefix of every token, so that secret scanners recognize it. */
export const TOKEN_PREFIX = 'dateline_';

/** Scopes of a token, which never exceeds its user's role. */
export const TOKEN_SCOPES = ['ingest-articles', 'publish-articles', 'read-drafts'] as const satisfies readonly Permission[];
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const SCOPE_WORDS: Readonly<Record<TokenScope, string>> = {
  'ingest-articles': 'Submit articles for review',
  'publish-articles': 'Publish submitted articles immediately, without review',
  'read-drafts': 'Read events waiting for review',
};

/** allowed lifetimes in days; every token expires */
export const TOKEN_DAYS = [30, 90, 365] as const;

export type TokenState = 'works' | 'expired' | 'revoked';

export interface TokenView {
  readonly id: number;
  readonly name: string;
  /** its first characters; the rest is not stored */
  readonly start: string;
  readonly scopes: readonly TokenScope[];
  readonly state: TokenState;
  /** ISO 8601 UTC */
  readonly createdAt: string;
  readonly expiresAt: string;
  /** null: never used */
  readonly lastUsedAt: string | null;
}
