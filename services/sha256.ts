/** Hashes text or bytes. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export const sha256Of = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
