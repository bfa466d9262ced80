/**
 * Users, sessions and credentials in the shape better-auth expects, the one-time tokens of the first administrator, the tokens of programs, and
 * the counters of checked passwords.
 */
import { boolean, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const users = pgTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  /** Role of the domain */
  role: text().notNull().default('reader'),
  disabled: boolean().notNull().default(false),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
});

export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: at('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** when the person last gave the password: at sign-in, or before something that asks for it again */
    confirmedAt: at('confirmed_at').notNull().defaultNow(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

export const accounts = pgTable(
  'accounts',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text(),
    password: text(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('accounts_user').on(table.userId)],
);

export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);

/** SHA-256 of a one-time token; works only while there are no users. */
export const setupTokens = pgTable('setup_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  expiresAt: at('expires_at').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
});

/** What programs send instead of a session. Only the hash is kept: the token itself is shown once. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** in whose name it acts, and with no more than that person's role */
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** SHA-256 in hexadecimal */
    tokenHash: text('token_hash').notNull().unique(),
    /** its first characters, by which a person knows it again */
    start: text().notNull(),
    /** TokenScope of the domain */
    scopes: text().array().notNull(),
    expiresAt: at('expires_at').notNull(),
    lastUsedAt: at('last_used_at'),
    revokedAt: at('revoked_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [index('api_tokens_user').on(table.userId)],
);

/** Counters of checked passwords; see `services/people/password-counters.ts`. A row whose time has passed counts nothing and is deleted. */
export const passwordCounters = pgTable(
  'password_counters',
  {
    /** kind and SHA-256 of what is counted: neither e-mail addresses nor IP addresses are stored */
    key: text().primaryKey(),
    /** SHA-256 of the e-mail address that was typed; null for a counter of many accounts */
    account: text(),
    /** when the counter is empty again; each checked password moves it further into the future */
    emptyAt: at('empty_at').notNull(),
  },
  (table) => [index('password_counters_account').on(table.account), index('password_counters_empty_at').on(table.emptyAt)],
);
