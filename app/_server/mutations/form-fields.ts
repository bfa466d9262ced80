/** Schemas of fields that many forms share. */
import { z } from 'zod';
import { MOST_CHOSEN, parseRow } from '@/domain/desk/bulk';
import { readDayText } from '@/domain/text/day-text';
import { MAX_ID } from '@/domain/text/number-in-url';

const positive = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/, 'The form is out of date. Reload the page and try again.')
    .transform(Number)
    .refine((id) => id <= MAX_ID, 'The form is out of date. Reload the page and try again.');

export const rowId = positive();

export const rowVersion = positive();

export const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Forms send numbers as text. */
export const numberOf = (schema: z.ZodNumber) =>
  z
    .string()
    .regex(/^\d{1,10}$/, 'Enter a whole number.')
    .transform(Number)
    .pipe(schema);

/** path to return to; `safePath` checks it */
export const back = z.string().max(500).optional();

export const personId = z.string().regex(/^[\w-]{1,64}$/, 'The page is out of date. Reload the page and try again.');

/** a day in any usual form; asks about a date with two readings */
export const dayEntry = z.string().transform((text, context) => {
  const read = readDayText(text);
  if (read.ok) return read.day;
  context.addIssue({ code: 'custom', message: read.message });
  return z.NEVER;
});

export const why = z.string().max(500, 'Use at most 500 characters.').default('');

export const reasonOf = (reason: string): string | null => (reason.trim() === '' ? null : reason.trim());

/** `parse` returns null for a value that is not a row. */
export const chosenBy = <Row>(parse: (value: string) => Row | null) => {
  const row = z.string().transform((value, context): Row => {
    const parsed = parse(value);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', message: 'The page is out of date. Reload the page and try again.' });
    return z.NEVER;
  });
  return z.preprocess(
    (value) => [value ?? []].flat(),
    z.array(row).min(1, 'Select at least one row.').max(MOST_CHOSEN, `Select at most ${MOST_CHOSEN} rows.`),
  );
};

export const chosenRows = chosenBy(parseRow);
