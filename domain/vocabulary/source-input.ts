/** Schema of the source fields that an editor can correct. Server only; it creates a zod schema. */
import { z } from 'zod';
import { numberWords } from '../text/counted';

const MAX_NAME = 120;
const MOST_NAMES = 30;
const TOO_LONG = `Use at most ${numberWords(MAX_NAME)} characters.`;

const line = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim())
  .refine((text) => text.length <= MAX_NAME, TOO_LONG);
const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

export const sourceInput = z.strictObject({
  name: line.refine(isName, 'Enter a name with at least one letter or digit.'),
  /** one per line */
  otherNames: z
    .string()
    .max(10_000, 'Use at most 10,000 characters.')
    .transform((text) => text.split('\n').map((one) => one.trim()))
    .transform((names) => names.filter((one) => one !== ''))
    .refine((names) => names.length <= MOST_NAMES, `Enter at most ${MOST_NAMES} other names.`)
    .refine((names) => names.every((one) => one.length <= MAX_NAME), TOO_LONG)
    .refine((names) => names.every(isName), 'Enter names with at least one letter or digit.'),
  group: line.transform((text) => (text === '' ? null : text)),
});
export type SourceInput = z.output<typeof sourceInput>;
