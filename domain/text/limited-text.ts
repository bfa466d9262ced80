/** Schemas of texts with a maximum length. Not for client components, because they would load zod. */
import { z } from 'zod';
import { numberWords } from './counted';

export const limitedText = (max: number) => z.string().max(max, `Use at most ${numberWords(max)} characters.`);

/** A form field, which may be absent. */
export const fieldText = (max: number) => limitedText(max).default('');

/** A single line. Replaces control characters, which the database rejects, and line breaks. */
export const lineText = (max: number) => limitedText(max).transform((text) => text.replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim());
