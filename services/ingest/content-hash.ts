/** By what a text is known again. */
import { createHash } from 'node:crypto';

/** SHA-256 of a body in hexadecimal: the `content_hash` of its revision. */
export const contentHashOf = (body: string): string => createHash('sha256').update(body).digest('hex');
