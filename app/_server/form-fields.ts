/** Fields that many forms have beside their own. */
import { z } from 'zod';

/** where to go afterwards; `safePath` decides whether it may */
export const back = z.string().max(500).optional();

export const why = z.string().max(500, 'At most 500 characters.').default('');

/** Null where no reason was given. */
export const reasonOf = (reason: string): string | null => (reason.trim() === '' ? null : reason.trim());
