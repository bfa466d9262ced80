/** Hashes passwords and tokens. At most two passwords are hashed at once and few may wait, so that sign-in cannot overload the server. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { DatelineError } from '@/domain/errors';
import { type Semaphore, withSemaphore } from '../semaphore';
import { sha256Of } from '../sha256';

const COST = 2 ** 15;
const BLOCK = 8;
const PARALLEL = 3;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** each hash takes 32 MiB and a third of a second of one core */
const TURNS: Semaphore = {
  name: 'hash-password',
  atOnce: 2,
  waiting: 20,
  busy: () => new DatelineError('rate-limited', 'The server is busy with other sign-ins. Try again in a minute.'),
};

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...options, maxmem: 256 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. Throws `rate-limited` if too many are waiting. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await withSemaphore(TURNS, () => derive(password, salt, { N: COST, r: BLOCK, p: PARALLEL }));
  return ['scrypt', COST, BLOCK, PARALLEL, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** True if the password matches the hash; false for an unreadable hash. Otherwise takes as long as hashing. */
export async function verifyPassword({ hash, password }: { readonly hash: string; readonly password: string }): Promise<boolean> {
  const [scheme, cost, block, parallel, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || Number(cost) !== COST || Number(block) !== BLOCK || Number(parallel) !== PARALLEL || !salt || !key)
    return false;
  const expected = Buffer.from(key, 'base64url');
  const actual = await withSemaphore(TURNS, () => derive(password, Buffer.from(salt, 'base64url'), { N: COST, r: BLOCK, p: PARALLEL }));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** 256 bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal; random tokens need no slow hash. */
export const hashToken = sha256Of;

export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
