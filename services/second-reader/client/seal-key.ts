/** Encrypts the endpoint's key with the installation secret, so that a stolen backup does not contain the key. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

export const sealedKey = z.object({ nonce: z.string(), cipher: z.string(), tag: z.string() });
export type SealedKey = z.output<typeof sealedKey>;

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

const derived = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'dateline second reader', KEY_BYTES));

export function sealKey(key: string, secret: string): SealedKey {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, derived(secret), nonce);
  const sealed = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
  return { nonce: nonce.toString('base64'), cipher: sealed.toString('base64'), tag: cipher.getAuthTag().toString('base64') };
}

/** Returns null if another secret encrypted the key, for example before a backup was restored elsewhere. */
export function openKey({ nonce, cipher, tag }: SealedKey, secret: string): string | null {
  try {
    const decipher = createDecipheriv(ALGORITHM, derived(secret), Buffer.from(nonce, 'base64'));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(cipher, 'base64')), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
