/** Returns the secret that signs session cookies: AUTH_SECRET, or a generated one in the data directory. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePrivateDirectory } from '@/db/data-directory';
import { ConfigurationError, type Env } from '@/env';

const FILE = 'auth-secret';
const SECRET_BYTES = 48;

const isTaken = (error: unknown): boolean => error instanceof Error && (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Throws a ConfigurationError if the file exists but is too short. */
export function authSecret(env: Pick<Env, 'authSecret' | 'dataDir'>): string {
  if (env.authSecret) return env.authSecret;
  const file = path.join(/*turbopackIgnore: true*/ env.dataDir, FILE);
  makePrivateDirectory(env.dataDir);
  try {
    writeFileSync(/*turbopackIgnore: true*/ file, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  const secret = readFileSync(/*turbopackIgnore: true*/ file, 'utf8').trim();
  if (secret.length < 32)
    throw new ConfigurationError('AUTH_SECRET', `the file ${file} is damaged. Delete it and restart. Everyone will have to sign in again`);
  return secret;
}
