/** Numbers that a form sends as text. */
import { z } from 'zod';

const MAX_ID = 2_147_483_647;

const positive = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/, 'The form is out of date. Reload the page and try again.')
    .transform(Number)
    .refine((id) => id <= MAX_ID, 'The form is out of date. Reload the page and try again.');

/** the number of a row; the text may come from anywhere */
export const rowId = positive();

/** the version of a row that a form was filled in from */
export const rowVersion = positive();

/** The number in an address, or null. */
export function idInPath(text: string): number | null {
  const parsed = rowId.safeParse(text);
  return parsed.success ? parsed.data : null;
}
