/** Numbers that a form sends as text. */
import { z } from 'zod';

const MAX_ID = 2_147_483_647;

/** the number of a row; the text may come from anywhere */
export const rowId = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, 'Not a number of anything.')
  .transform(Number)
  .refine((id) => id <= MAX_ID, 'Not a number of anything.');

export const rowVersion = rowId;

/** The number in an address, or null. */
export function idInPath(text: string): number | null {
  const parsed = rowId.safeParse(text);
  return parsed.success ? parsed.data : null;
}
