/** Schemas of fields that many forms share. */
import { z } from 'zod';

/** path to return to; `safePath` checks it */
export const back = z.string().max(500).optional();

/** the ID of a user or a session */
export const personId = z.string().regex(/^[\w-]{1,64}$/, 'The page is out of date. Reload the page and try again.');

export const why = z.string().max(500, 'Use at most 500 characters.').default('');

/** Returns null if no reason was given. */
export const reasonOf = (reason: string): string | null => (reason.trim() === '' ? null : reason.trim());
