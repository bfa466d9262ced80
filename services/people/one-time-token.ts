/** Tokens that are shown once and stored only as a hash: for the first administrator and for invitations. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal; a slow hash is not needed for a secret that cannot be guessed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
