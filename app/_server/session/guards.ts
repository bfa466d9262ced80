/** The counters of this process and its sign-in library. On globalThis, because the framework may load a module more than once. */

import type { Database } from '@/db/database';
import { readEnv } from '@/env';
import { createRateLimit, type RateLimit } from '../limits/rate-limit';
import { createOnce, type Once } from '../once';
import { authSecret } from './auth-secret';
import { type Auth, createAuth } from './create-auth';

interface Guards {
  readonly once: Once;
  readonly rateLimit: RateLimit;
  readonly auths: WeakMap<Database, Auth>;
}

const KEY = Symbol.for('dateline.guards');
const slots = globalThis as unknown as Record<symbol, Guards | undefined>;

export function guards(): Guards {
  const known = slots[KEY];
  if (known) return known;
  const made: Guards = {
    once: createOnce(),
    rateLimit: createRateLimit(Date.now),
    auths: new WeakMap(),
  };
  slots[KEY] = made;
  return made;
}

/** The sign-in library on this database. */
export function authOn(db: Database): Auth {
  const { auths } = guards();
  const known = auths.get(db);
  if (known) return known;
  const env = readEnv();
  const made = createAuth(db, env, authSecret(env));
  auths.set(db, made);
  return made;
}
