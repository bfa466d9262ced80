/** The rate limits of this process and its sign-in library. */
import type { Database } from '@/db/database';
import { runtimePart } from '@/db/runtime';
import { readEnv } from '@/env';
import { authSecret } from '@/services/auth-secret';
import { createOnce, type Once } from '../idempotency';
import { type Auth, createAuth } from './create-auth';
import { createRateLimit, type RateLimit } from './rate-limit';

interface Guards {
  once: Once;
  rateLimit: RateLimit;
  readonly auths: WeakMap<Database, Auth>;
}

/** Tests replace these parts. */
export const guards = runtimePart(
  'guards',
  (): Guards => ({ once: createOnce(), rateLimit: createRateLimit(() => performance.now()), auths: new WeakMap() }),
);

export function authOn(db: Database): Auth {
  const { auths } = guards;
  const cached = auths.get(db);
  if (cached) return cached;
  const env = readEnv();
  const made = createAuth(db, env, authSecret(env));
  auths.set(db, made);
  return made;
}
