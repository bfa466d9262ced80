/**
 * Configures the sign-in library: email and password, no sign-up, no cookie cache, own hashes and tables. Its HTTP routes
 * are not served. Only `session.ts` calls `auth.api`.
 */
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { accounts, type Database, sessions, users, verifications } from '@/db/database';
import { PASSWORD_MAX, PASSWORD_MIN } from '@/domain/people/password-rules';
import type { Env } from '@/env';
import { hashPassword, verifyPassword } from '@/services/people/hash-password';
import { sessionCookieName } from './session-cookie';

/** maximum age of a session; `session.ts` ends idle sessions earlier */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

export function createAuth(db: Database, env: Pick<Env, 'appUrl' | 'host' | 'port'>, secret: string) {
  const secure = env.appUrl?.startsWith('https://') ?? false;
  return betterAuth({
    appName: 'Dateline',
    baseURL: env.appUrl ?? `http://${env.host}:${env.port}`,
    secret,
    database: drizzleAdapter(db, { provider: 'pg', usePlural: true, schema: { users, sessions, accounts, verifications } }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'reader', input: false },
        disabled: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { confirmedAt: { type: 'date', required: true, defaultValue: () => new Date(), input: false } },
    },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: 'dateline',
      cookies: {
        session_token: { name: sessionCookieName(env.appUrl), attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' } },
      },
      ipAddress: { disableIpTracking: true },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
