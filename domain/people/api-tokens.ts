/** Tokens of programs: what one may be allowed, how long it lasts, and how it is shown to people. */
import type { Permission } from './permissions';

/** Begins every token, so that a scanner of leaked secrets knows one when it sees it. */
export const TOKEN_PREFIX = 'dateline_';

/** A token may do what its scopes say, and never more than the role of its person. */
export const TOKEN_SCOPES = ['ingest-articles', 'publish-articles', 'read-drafts'] as const satisfies readonly Permission[];
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const SCOPE_WORDS: Readonly<Record<TokenScope, string>> = {
  'ingest-articles': 'Submit articles for review',
  'publish-articles': 'Publish submitted articles immediately, without review',
  'read-drafts': 'Read events waiting for review',
};

/** days a token may last; none lasts for ever */
export const TOKEN_DAYS = [30, 90, 365] as const;

export type TokenState = 'works' | 'expired' | 'revoked';

export interface TokenView {
  readonly id: number;
  readonly name: string;
  /** its first characters; the rest is known to nobody but its holder */
  readonly start: string;
  readonly scopes: readonly TokenScope[];
  readonly state: TokenState;
  /** ISO 8601 UTC */
  readonly createdAt: string;
  readonly expiresAt: string;
  /** null: not yet */
  readonly lastUsedAt: string | null;
}
