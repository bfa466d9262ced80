/**
 * Tables of users, sessions and credentials in the shape that better-auth expects. Also the one-time setup tokens, API tokens and
 * password counters.
 */
import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { at, belongsToUser, now } from './column-types';

export const users = pgTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  /** Role of the domain */
  role: text().notNull().default('reader'),
  disabled: boolean().notNull().default(false),
  createdAt: now('created_at'),
  updatedAt: now('updated_at'),
});

export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: belongsToUser('user_id', () => users.id),
    expiresAt: at('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** when the person last entered the password: at sign-in, or before a sensitive action */
    confirmedAt: now('confirmed_at'),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

export const accounts = pgTable(
  'accounts',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: belongsToUser('user_id', () => users.id),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text(),
    password: text(),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
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
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);

/** Hashes (SHA-256) of one-time setup tokens, valid only while there are no users. */
export const setupTokens = pgTable('setup_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  expiresAt: at('expires_at').notNull(),
  createdAt: now('created_at'),
});

/** Tokens that programs send instead of a session. Only the hash is stored; the token itself is shown once. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** the user it acts for; its rights never exceed that user's role */
    userId: belongsToUser('user_id', () => users.id),
    name: text().notNull(),
    /** SHA-256 in hexadecimal */
    tokenHash: text('token_hash').notNull().unique(),
    /** its first characters, so that a person can recognize it */
    start: text().notNull(),
    /** TokenScope of the domain */
    scopes: text().array().notNull(),
    expiresAt: at('expires_at').notNull(),
    lastUsedAt: at('last_used_at'),
    revokedAt: at('revoked_at'),
    createdAt: now('created_at'),
  },
  (table) => [index('api_tokens_user').on(table.userId)],
);

/** Rate limits of password checks; see `services/people/password-counters.ts`. Expired rows are ignored and deleted. */
export const passwordCounters = pgTable(
  'password_counters',
  {
    /** kind and SHA-256 of the counted value, so that no email or IP addresses are stored */
    key: text().primaryKey(),
    /** SHA-256 of the entered email address; null for a counter across accounts */
    account: text(),
    /** when the counter is back to zero; each checked password moves it later */
    emptyAt: at('empty_at').notNull(),
  },
  (table) => [index('password_counters_account').on(table.account), index('password_counters_empty_at').on(table.emptyAt)],
);
