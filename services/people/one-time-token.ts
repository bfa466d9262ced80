/** Tokens that are shown once and stored only as a hash: for the first administrator and for invitations. */
import { randomBytes } from 'node:crypto';
import { sha256Of } from '../sha256';

/** 256 bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal; a slow hash is not needed for a secret that cannot be guessed. */
export const hashToken = sha256Of;

export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
