/** Schemas of numbers in form fields. */
import { z } from 'zod';

const MAX_ID = 2_147_483_647;

const positive = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/, 'The form is out of date. Reload the page and try again.')
    .transform(Number)
    .refine((id) => id <= MAX_ID, 'The form is out of date. Reload the page and try again.');

/** ID of a row, as untrusted text */
export const rowId = positive();

/** version of the row that the form shows */
export const rowVersion = positive();

/** Returns the ID in a URL path, or null. */
export function idInPath(text: string): number | null {
  const parsed = rowId.safeParse(text);
  return parsed.success ? parsed.data : null;
}
