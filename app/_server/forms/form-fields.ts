/** Fields that many forms have beside their own. */
import { z } from 'zod';

/** where to go afterwards; `safePath` decides whether it may */
export const back = z.string().max(500).optional();

/** the id of a user or of a session */
export const personId = z.string().regex(/^[\w-]{1,64}$/, 'The page is out of date. Reload the page and try again.');

export const why = z.string().max(500, 'Use at most 500 characters.').default('');

/** Null where no reason was given. */
export const reasonOf = (reason: string): string | null => (reason.trim() === '' ? null : reason.trim());
